package dev.suitegate.it.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names and the tags of the integration tests. */
record TestSources(Set<String> classes, Set<String> tags) {
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([a-z-]+)\"\\)");

    static TestSources in(Path folder) throws IOException {
        Set<String> classes = new HashSet<>();
        Set<String> tags = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (name.endsWith("IT")) {
                    classes.add(name);
                }
                TAG.matcher(Files.readString(file)).results().forEach(found -> tags.add(found.group(1)));
            }
        }
        return new TestSources(Set.copyOf(classes), Set.copyOf(tags));
    }
}
