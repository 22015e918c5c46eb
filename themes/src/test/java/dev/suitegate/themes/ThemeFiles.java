package dev.suitegate.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the theme JAR is made of. */
final class ThemeFiles {

    static final Path ROOT = Path.of("src", "main", "resources");
    static final Path LOGIN = ROOT.resolve(Path.of("theme", "suitegate", "login"));
    static final Path TEMPLATES = ROOT.resolve(Path.of("theme-resources", "templates"));
    static final Path NO_ACCESS = TEMPLATES.resolve("product-no-access.ftl");

    private ThemeFiles() {}

    static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    static List<Path> endingWith(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
