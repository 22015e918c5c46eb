package dev.suitegate.realmconfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The hand-written files of this module, and copies of them with one fault. */
final class Sources {

    static final Path ROOT = Path.of("").toAbsolutePath();

    private static final List<String> FOLDERS = List.of("suite", "products", "demo");

    private final Path copy;

    private Sources(Path copy) {
        this.copy = copy;
    }

    static Sources copiedTo(Path folder) throws IOException {
        for (Path file : files()) {
            Path target = folder.resolve(ROOT.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return new Sources(folder);
    }

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
                paths.filter(path -> path.toString().endsWith(".json")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    Sources replace(String file, String what, String by) throws IOException {
        String text = Files.readString(copy.resolve(file));
        if (!text.contains(what)) {
            throw new IllegalArgumentException(file + " does not contain " + what);
        }
        return write(file, text.replace(what, by));
    }

    Sources write(String file, String text) throws IOException {
        Files.writeString(copy.resolve(file), text);
        return this;
    }

    String assemble() throws IOException {
        return AssembleRealm.assemble(copy);
    }
}
