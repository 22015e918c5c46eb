package dev.suitegate.it.image;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The engine. What this run makes in it carries the run's label, and is removed at the end. */
final class Docker implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final String run = UUID.randomUUID().toString();

    /** What every container and image of this run is marked with. */
    String label() {
        return "dev.suitegate.run=" + run;
    }

    /** A name for something of this run. */
    String named(String what) {
        return what + "-" + run.substring(0, 8);
    }

    /** What the engine answers, also when it does not do it. */
    Finished attempt(Duration limit, List<String> words) {
        List<String> all = new ArrayList<>(List.of("docker"));
        all.addAll(words);
        return new Command(all, Map.of()).run(limit);
    }

    /** What the engine answers to something that must work. */
    String ask(String... words) {
        return attempt(LIMIT, List.of(words)).succeeded();
    }

    /** This machine's address on the engine's bridge: there containers reach it, and nobody from outside. */
    String gateway() {
        String bridge = ask(
                "network", "inspect", "bridge", "--format", "{{index .Options \"com.docker.network.bridge.name\"}}");
        try {
            return NetworkInterface.getByName(bridge)
                    .inetAddresses()
                    .filter(Inet4Address.class::isInstance)
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElseThrow();
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // What the engine keeps to build faster the next time stays.
        remove(ask("ps", "--all", "--quiet", "--filter", "label=" + label()), "rm", "--force", "--volumes");
        remove(ask("images", "--quiet", "--filter", "label=" + label()), "rmi", "--force", "--no-prune");
    }

    private void remove(String ids, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        ids.lines().distinct().forEach(all::add);
        if (!ids.isEmpty()) {
            attempt(LIMIT, all).succeeded();
        }
    }
}
