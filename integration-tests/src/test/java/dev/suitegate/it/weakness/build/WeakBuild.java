package dev.suitegate.it.weakness.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The output of this build, with a provider JAR that has weaknesses; each has a switch, which is off at first. */
public final class WeakBuild {
    private static final String PROVIDER_JAR = "providers/keycloak/target/suitegate-keycloak.jar";
    private static final List<String> UNCHANGED = List.of("target", "themes", "realm-config", "product-kit");

    private final Path root;
    private final Path switches;

    private WeakBuild(Path root) {
        this.root = root;
        this.switches = root.resolve("switches");
    }

    /**
     * Makes it in a folder.
     *
     * @throws IllegalArgumentException naming a removal of something that is not there
     */
    public static WeakBuild make(Path original, Path folder, Collection<Weakness> weaknesses) {
        WeakBuild build = new WeakBuild(folder.toAbsolutePath());
        try {
            build.link(original.toAbsolutePath());
            build.switchAllOff();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new WeakJar(original.resolve(PROVIDER_JAR), build.switches).write(build.root.resolve(PROVIDER_JAR), weaknesses);
        return build;
    }

    /** The folder that is run instead of the project's. */
    public Path root() {
        return root;
    }

    /** Does something while a weakness is switched on. */
    public <T> T with(Weakness weakness, Supplier<T> work) {
        Path file = switches.resolve(weakness.name());
        try {
            Files.createFile(file);
            try {
                return work.get();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(Path original) throws IOException {
        Files.createDirectories(root.resolve(PROVIDER_JAR).getParent());
        for (String part : UNCHANGED) {
            Path link = root.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, original.resolve(part));
        }
    }

    private void switchAllOff() throws IOException {
        Files.createDirectories(switches);
        try (Stream<Path> left = Files.list(switches)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }
}
