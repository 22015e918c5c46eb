package dev.suitegate.it.matrix.world;

/**
 * Somebody who exists for one cell.
 *
 * @param id Keycloak's id, {@code sub} in tokens
 * @param username what they type
 */
public record Person(String id, String username) {
    /** Everybody's password. */
    public static final String PASSWORD = "of-the-matrix-alone";
}
