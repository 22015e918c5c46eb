package dev.suitegate.it.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All names that a server knows, and where they lead. It looks again each time; what changes here holds at once. */
final class Names {
    private static final String HERE = "127.0.0.1";

    private final Path file;
    private final Map<String, List<String>> addresses = new TreeMap<>();

    /** @param file where the names are kept */
    Names(Path file) {
        this.file = file;
        forget();
    }

    /** What a JVM is started with to know these names and no others. */
    String jvmOptions() {
        return "-Djdk.net.hosts.file=" + file + " -Dsun.net.inetaddr.ttl=0";
    }

    /** From now on a name leads there, to all of these addresses. */
    void lead(String name, String... there) {
        addresses.put(name, List.of(there));
        write();
    }

    /** From now on a name leads to this machine. */
    void leadHere(String name) {
        lead(name, HERE);
    }

    /** This machine has its own names, and there are no others. */
    void forget() {
        addresses.clear();
        addresses.put("localhost", List.of(HERE));
        try {
            addresses.put(InetAddress.getLocalHost().getHostName(), List.of(HERE));
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write();
    }

    /** In one step: the server may be reading. */
    private void write() {
        String lines = addresses.entrySet().stream()
                .flatMap(name -> lines(name.getKey(), name.getValue()))
                .collect(Collectors.joining());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, lines);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(String name, List<String> there) {
        return there.stream().map(address -> address + " " + name + "\n");
    }
}
