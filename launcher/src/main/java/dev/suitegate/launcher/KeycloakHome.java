package dev.suitegate.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A copy of Keycloak's distribution with our parts in it. Its {@code data} folder outlives new versions of all else. */
final class KeycloakHome {
    /** The environment variable whose value every answer of the server carries in {@link #MARKER_HEADER}. */
    static final String MARKER_VARIABLE = "SUITEGATE_RUN_MARKER";

    static final String MARKER_HEADER = "X-Suitegate-Run";

    private static final String DATA = "data";

    private final Path home;

    private KeycloakHome(Path home) {
        this.home = home;
    }

    /** Makes the home, or brings an existing one up to date with the build. What has not changed is not touched. */
    static KeycloakHome install(BuildOutput output, Path home, List<Path> furtherProviders) {
        KeycloakHome made = new KeycloakHome(home.toAbsolutePath());
        // Asked for first, so that what is missing is told before anything is copied.
        List<Path> jars = new ArrayList<>(List.of(output.providerJar(), output.themeJar()));
        jars.addAll(furtherProviders);
        Path realm = output.realm();
        try {
            made.copyDistribution(output.keycloak(), output.keycloakVersion());
            for (Path jar : jars) {
                made.place(jar, "providers/" + jar.getFileName());
            }
            made.place(realm, DATA + "/import/" + realm.getFileName());
            made.configureMarker();
        } catch (IOException e) {
            throw new LaunchFailure("cannot make a Keycloak home at " + home + ": " + e.getMessage(), e);
        }
        return made;
    }

    /** A second home with the same content, its build included; what a server has put into its data folder stays behind. */
    KeycloakHome copyTo(Path target) {
        try {
            new FileTree(target).delete();
            Files.createDirectories(target);
            try (Stream<Path> entries = Files.list(home)) {
                for (Path entry : entries.filter(entry -> !entry.endsWith(DATA)).toList()) {
                    new FileTree(entry).copyTo(target.resolve(entry.getFileName()));
                }
            }
            new FileTree(home.resolve(DATA + "/import")).copyTo(target.resolve(DATA + "/import"));
        } catch (IOException e) {
            throw new LaunchFailure("cannot copy " + home + " to " + target + ": " + e.getMessage(), e);
        }
        return new KeycloakHome(target.toAbsolutePath());
    }

    Path script() {
        return home.resolve("bin/kc.sh");
    }

    Path folder() {
        return home;
    }

    /** Whether {@code kc.sh build} already ran on exactly this content with these options. */
    boolean isBuiltWith(String options) {
        try {
            return Files.exists(buildStamp()) && Files.readString(buildStamp()).equals(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void markBuiltWith(String options) {
        try {
            Files.writeString(buildStamp(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path buildStamp() {
        return home.resolve("suitegate-build.txt");
    }

    private void copyDistribution(Path distribution, String version) throws IOException {
        Path stamp = home.resolve("suitegate-distribution.txt");
        if (Files.exists(stamp) && Files.readString(stamp).equals(version)) {
            return;
        }
        Files.createDirectories(home);
        try (Stream<Path> entries = Files.list(home)) {
            for (Path entry : entries.toList()) {
                if (!entry.endsWith(DATA)) {
                    new FileTree(entry).delete();
                }
            }
        }
        new FileTree(distribution).copyTo(home);
        Files.writeString(stamp, version);
    }

    private void place(Path source, String path) throws IOException {
        Path target = home.resolve(path);
        if (Files.exists(target) && Files.mismatch(source, target) == -1) {
            return;
        }
        Files.deleteIfExists(buildStamp());
        Files.createDirectories(target.getParent());
        Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    // A response header, read from the environment when the server starts, is bound to that one process. A file in the
    // home would not be: a server left over from an earlier run of the same home would serve the new file too.
    private void configureMarker() throws IOException {
        Files.writeString(
                home.resolve("conf/quarkus.properties"),
                "quarkus.http.header.\"%s\".value=${%s:none}%n".formatted(MARKER_HEADER, MARKER_VARIABLE));
    }
}
