package dev.suitegate.it.matrix.world;

import java.util.List;
import java.util.Map;

/**
 * Somebody who exists for one cell.
 *
 * @param id Keycloak's id, {@code sub} in tokens
 * @param username what they type
 */
public record Person(String id, String username) {
    /** Everybody's password. */
    public static final String PASSWORD = "of-the-matrix-alone";

    /** A new account with everything that Keycloak would ask for at the first sign-in. */
    static Map<String, Object> account(String username) {
        return Map.of(
                "username",
                username,
                "enabled",
                true,
                "email",
                username + "@people.example",
                "emailVerified",
                true,
                "firstName",
                "Pat",
                "lastName",
                username,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD)));
    }
}
