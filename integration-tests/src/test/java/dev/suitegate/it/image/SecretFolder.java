package dev.suitegate.it.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The secrets of one container, as files of the host. */
final class SecretFolder implements AutoCloseable {
    private final Path folder;

    SecretFolder(Map<String, SecretFile> files) {
        try {
            folder = Files.createTempDirectory("suitegate-secrets");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            for (Map.Entry<String, SecretFile> file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The option of {@code docker run} that mounts it. */
    String mounted() {
        return folder + ":/run/secrets:ro";
    }

    private static void write(Path path, SecretFile file) throws IOException {
        if (file instanceof SecretFile.Text text) {
            write(path, text.content(), "rw-r--r--");
        } else if (file instanceof SecretFile.Closed closed) {
            write(path, closed.content(), "rw-------");
        } else {
            Files.createDirectory(path);
        }
    }

    private static void write(Path path, String content, String permissions) throws IOException {
        Files.writeString(path, content);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
