package dev.suitegate.it.matrix.world;

/**
 * An organization.
 *
 * @param id its id
 * @param alias what requests name it by
 */
public record Tenant(String id, String alias) {}
