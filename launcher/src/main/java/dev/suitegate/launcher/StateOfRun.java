package dev.suitegate.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;

/** The folder that {@code make run} keeps between two starts. The addresses in its database belong to its ports. */
record StateOfRun(Path folder) {
    /**
     * Claims the folder for these ports.
     *
     * @throws LaunchFailure when it was made with other ports, saying what to do
     */
    void claim(Ports ports) {
        Properties wanted = new Properties();
        ports.byVariable().forEach((variable, port) -> wanted.setProperty(variable, port.toString()));
        try {
            if (!Files.exists(file())) {
                write(wanted);
                return;
            }
            Properties kept = read();
            if (!kept.equals(wanted)) {
                throw new LaunchFailure("""
                        the state kept in %s was made with other ports.
                        Either start with the same ports: make run %s
                        or delete that folder to begin anew: rm -r %s""".formatted(folder, asArguments(kept), folder));
            }
        } catch (IOException e) {
            throw new LaunchFailure("cannot use " + folder + ": " + e.getMessage(), e);
        }
    }

    private Path file() {
        return folder.resolve("ports.properties");
    }

    private Properties read() throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file())) {
            kept.load(reader);
        }
        return kept;
    }

    private void write(Properties ports) throws IOException {
        Files.createDirectories(folder);
        try (Writer writer = Files.newBufferedWriter(file())) {
            ports.store(writer, null);
        }
    }

    private static String asArguments(Properties ports) {
        return ports.stringPropertyNames().stream()
                .sorted()
                .map(variable -> variable + "=" + ports.getProperty(variable))
                .collect(Collectors.joining(" "));
    }
}
