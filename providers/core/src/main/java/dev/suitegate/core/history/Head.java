package dev.suitegate.core.history;

/**
 * Where a realm's history ends. Kept outside the database, it also shows that lines were cut off the end.
 *
 * @param number the number of the last line; 0: there is none
 * @param hash the hash of the last line; {@link HashChain#ORIGIN} when there is none
 */
public record Head(long number, String hash) {

    /** Of an empty history. */
    public static final Head EMPTY = new Head(0, HashChain.ORIGIN);
}
