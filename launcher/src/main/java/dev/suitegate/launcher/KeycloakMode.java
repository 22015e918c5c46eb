package dev.suitegate.launcher;

/** How Keycloak runs. */
public enum KeycloakMode {
    /** {@code start-dev}: builds itself when something changed, caches no themes; for {@code make run}. */
    DEVELOPMENT,
    /** {@code build}, then {@code start --optimized}: as in production; for the tests. */
    OPTIMIZED
}
