package dev.suitegate.it.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The variables of ours that the launcher, the realm files, and the image read. */
final class WhatIsRead {
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:SUITEGATE_[A-Z_]+|[A-Z_]+_CLIENT_SECRET)\\b");
    private static final List<String> READERS = List.of(
            "launcher/src/main/java",
            "realm-config/suite",
            "realm-config/products",
            "product-kit/samples/src/main",
            "docker");

    private final Path root;

    WhatIsRead(Path root) {
        this.root = root;
    }

    Set<String> variables() throws IOException {
        Set<String> variables = new HashSet<>();
        for (String reader : READERS) {
            try (Stream<Path> files = Files.walk(root.resolve(reader))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file ->
                                !file.toString().toLowerCase(Locale.ROOT).endsWith(".md"))
                        .toList()) {
                    VARIABLE.matcher(Files.readString(file)).results().forEach(found -> variables.add(found.group()));
                }
            }
        }
        return Set.copyOf(variables);
    }
}
