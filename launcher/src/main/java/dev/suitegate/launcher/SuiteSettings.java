package dev.suitegate.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * What one suite is started with.
 *
 * @param root the project's root folder, whose build output is run
 * @param state the folder that keeps this suite's Keycloak, data and logs
 * @param ports the ports it listens on
 * @param secrets the client secrets, given to the realm and to the products
 * @param mode how Keycloak runs
 * @param keycloakEnvironment further {@code KC_*} variables, such as the database
 */
public record SuiteSettings(
        Path root,
        Path state,
        Ports ports,
        DemoSecrets secrets,
        KeycloakMode mode,
        Map<String, String> keycloakEnvironment) {
    /** Copies the variables. */
    public SuiteSettings {
        keycloakEnvironment = Map.copyOf(keycloakEnvironment);
    }

    Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }
}
