package dev.suitegate.launcher;

import java.nio.file.Path;
import java.util.List;
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
 * @param furtherProviders JARs to run in Keycloak beside the suite's own
 */
public record SuiteSettings(
        Path root,
        Path state,
        Ports ports,
        DemoSecrets secrets,
        KeycloakMode mode,
        Map<String, String> keycloakEnvironment,
        List<Path> furtherProviders) {
    /** Copies the variables and the list. */
    public SuiteSettings {
        keycloakEnvironment = Map.copyOf(keycloakEnvironment);
        furtherProviders = List.copyOf(furtherProviders);
    }

    /** Settings without any further JAR. */
    public SuiteSettings(
            Path root,
            Path state,
            Ports ports,
            DemoSecrets secrets,
            KeycloakMode mode,
            Map<String, String> keycloakEnvironment) {
        this(root, state, ports, secrets, mode, keycloakEnvironment, List.of());
    }

    Path log(String name) {
        return state.resolve("logs").resolve(name + ".log");
    }
}
