package dev.suitegate.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** The same output with another version of Keycloak, which must be there as well. */
    BuildOutput withKeycloak(String version) {
        return new BuildOutput(root, version);
    }

    /**
     * Checks before anything starts that everything is there.
     *
     * @throws LaunchFailure naming the first part that is missing, and how to build it
     */
    void requireAll() {
        List.of(Part.values()).forEach(this::existing);
    }

    String keycloakVersion() {
        return keycloakVersion;
    }

    Path keycloak() {
        return existing(Part.KEYCLOAK);
    }

    Path providerJar() {
        return existing(Part.PROVIDER_JAR);
    }

    Path themeJar() {
        return existing(Part.THEME_JAR);
    }

    Path realm() {
        return existing(Part.REALM);
    }

    Path sampleJar() {
        return existing(Part.SAMPLE_JAR);
    }

    Path sampleLibraries() {
        return existing(Part.SAMPLE_LIBRARIES);
    }

    private Path existing(Part part) {
        String path = part.path.formatted(keycloakVersion);
        Path file = root.resolve(path);
        if (!Files.exists(file)) {
            throw new LaunchFailure("%s is missing: %s. Build it with 'mvn package -DskipTests' in %s"
                    .formatted(part.name, path, root));
        }
        return file;
    }

    private enum Part {
        KEYCLOAK("Keycloak's distribution", "target/keycloak-%s"),
        PROVIDER_JAR("the provider JAR", "providers/keycloak/target/suitegate-keycloak.jar"),
        THEME_JAR("the theme JAR", "themes/target/suitegate-themes.jar"),
        REALM("the realm file", "realm-config/target/realm/suite-realm.json"),
        SAMPLE_JAR("the sample products' JAR", "product-kit/samples/target/suitegate-samples.jar"),
        SAMPLE_LIBRARIES("the sample products' library folder", "product-kit/samples/target/lib");

        private final String name;
        private final String path;

        Part(String name, String path) {
            this.name = name;
            this.path = path;
        }
    }
}
