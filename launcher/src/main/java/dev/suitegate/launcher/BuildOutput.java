package dev.suitegate.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where the build of this project has put what a suite is made of. */
final class BuildOutput {
    private final Path root;
    private final String keycloakVersion;

    private BuildOutput(Path root, String keycloakVersion) {
        this.root = root;
        this.keycloakVersion = keycloakVersion;
    }

    /** The output below the project's root folder, for the Keycloak version this launcher was built with. */
    static BuildOutput in(Path root) {
        Properties built = new Properties();
        try (InputStream resource = BuildOutput.class.getResourceAsStream("built-with.properties")) {
            if (resource == null) {
                throw new LaunchFailure("the launcher was packed without built-with.properties");
            }
            built.load(resource);
        } catch (IOException e) {
            throw new LaunchFailure("cannot read built-with.properties", e);
        }
        return new BuildOutput(root.toAbsolutePath().normalize(), built.getProperty("keycloak.version", ""));
    }

    String keycloakVersion() {
        return keycloakVersion;
    }

    Path keycloak() {
        return existing("target/keycloak-" + keycloakVersion, "Keycloak's distribution");
    }

    Path providerJar() {
        return existing("providers/keycloak/target/suitegate-keycloak.jar", "the provider JAR");
    }

    Path themeJar() {
        return existing("themes/target/suitegate-themes.jar", "the theme JAR");
    }

    Path realm() {
        return existing("realm-config/target/realm/suite-realm.json", "the realm file");
    }

    Path sampleJar() {
        return existing("product-kit/samples/target/suitegate-samples.jar", "the sample products' JAR");
    }

    Path sampleLibraries() {
        return existing("product-kit/samples/target/lib", "the sample products' libraries");
    }

    private Path existing(String path, String what) {
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            throw new LaunchFailure(
                    "%s is missing: %s. Build it with 'mvn package -DskipTests' in %s".formatted(what, path, root));
        }
        return file;
    }
}
