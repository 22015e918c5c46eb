package dev.suitegate.it.matrix.world;

/**
 * The product of one path, with its clients. No other path uses them, so what a cell does to them disturbs nobody.
 *
 * @param id the product's id
 * @param client the client through which people enter it
 * @param second another client of the same product
 */
public record Product(String id, Client client, Client second) {}
