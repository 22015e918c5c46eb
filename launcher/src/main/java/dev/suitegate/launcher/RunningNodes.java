package dev.suitegate.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several Keycloaks of one cluster on this machine: one database, one address for people, nothing else in common. */
public final class RunningNodes implements AutoCloseable {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, KeycloakHome> homes = new HashMap<>();
    private final BuildOutput output;
    private final URI publicAddress;

    private RunningNodes(SuiteSettings first) {
        this.output = BuildOutput.in(first.root());
        this.publicAddress = first.ports().keycloak();
    }

    /**
     * Starts the nodes one after the other and returns when all of them answer.
     *
     * @param first what the first node is started with; the others differ in ports and folders only
     * @param count how many nodes there are; one alone forms no cluster
     * @throws LaunchFailure when a part is missing or a node does not come up; nothing is left running then
     */
    public static RunningNodes start(SuiteSettings first, int count) {
        RunningNodes nodes = new RunningNodes(first);
        return nodes.startAll(first, count, nodes.output.keycloakVersion());
    }

    /**
     * The same with another version of Keycloak than the build's.
     *
     * @throws LaunchFailure also when that version is not among the build's output
     */
    public static RunningNodes start(SuiteSettings first, int count, String keycloakVersion) {
        return new RunningNodes(first).startAll(first, count, keycloakVersion);
    }

    /** The address that every node takes for its own in tokens, pages and redirects. */
    public URI publicAddress() {
        return publicAddress;
    }

    /** Where each node really listens. */
    public List<URI> addresses() {
        return nodes.stream().map(node -> node.settings.ports().keycloak()).toList();
    }

    /** Stops all of them, the last started first. */
    @Override
    public void close() {
        while (!nodes.isEmpty()) {
            nodes.remove(nodes.size() - 1).process.close();
        }
    }

    /** Ends a node without giving it a moment, as a power cut would. */
    public void kill(int index) {
        nodes.get(index).process.kill();
    }

    /**
     * Starts a node that was killed, and returns when it answers.
     *
     * @throws LaunchFailure when it does not come up
     */
    public void restart(int index) {
        Node node = nodes.get(index);
        node.process.close();
        node.process = KeycloakServer.start(node.settings, node.home).process();
    }

    /** Ends a node in good order, as an operator does; {@link #restart} starts it again. */
    public void stop(int index) {
        nodes.get(index).process.close();
    }

    /**
     * Ends a node in good order and starts it with another version of Keycloak, on the same ports; returns when it answers.
     *
     * @throws LaunchFailure when that version is not there or does not come up
     */
    public void replace(int index, String keycloakVersion) {
        Node node = nodes.get(index);
        KeycloakHome home = home(node.settings, index, keycloakVersion);
        node.process.close();
        node.home = home;
        node.process = KeycloakServer.start(node.settings, home).process();
    }

    /** The folder of a node's Keycloak. */
    public Path home(int index) {
        return nodes.get(index).home.folder();
    }

    private RunningNodes startAll(SuiteSettings first, int count, String keycloakVersion) {
        boolean started = false;
        try {
            for (int i = 0; i < count; i++) {
                Ports ports = i == 0 ? first.ports() : Ports.free();
                SuiteSettings node = node(first, i, ports, count == 1 ? Map.of() : clustered());
                KeycloakHome home = home(node, i, keycloakVersion);
                nodes.add(new Node(node, home, KeycloakServer.start(node, home).process()));
            }
            started = true;
            return this;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    // The first node's home is built where it is; the others take a copy of it, its build included.
    private KeycloakHome home(SuiteSettings node, int index, String keycloakVersion) {
        String name = keycloakVersion.equals(output.keycloakVersion()) ? "keycloak" : "keycloak-" + keycloakVersion;
        if (index == 0) {
            KeycloakHome home = KeycloakHome.install(
                    output.withKeycloak(keycloakVersion), node.state().resolve(name), node.furtherProviders());
            homes.put(keycloakVersion, home);
            return home;
        }
        KeycloakHome first = homes.get(keycloakVersion);
        if (first == null) {
            throw new LaunchFailure("the first node has to run Keycloak " + keycloakVersion + " before any other");
        }
        return first.copyTo(node.state().resolve(name));
    }

    /** One of them, and what it is started with. */
    private static final class Node {
        private final SuiteSettings settings;
        private KeycloakHome home;
        private ChildProcess process;

        Node(SuiteSettings settings, KeycloakHome home, ChildProcess process) {
            this.settings = settings;
            this.home = home;
            this.process = process;
        }
    }

    // One alone is no cluster: after a kill it would wait twenty seconds for the dead node that the database still
    // names.
    private static Map<String, String> clustered() {
        return Map.of(
                "KC_CACHE",
                "ispn",
                "KC_CACHE_STACK",
                "jdbc-ping",
                "KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS",
                "127.0.0.1",
                // A fifth port of the node: no other program is asked for four at once.
                "KC_CACHE_EMBEDDED_NETWORK_BIND_PORT",
                Integer.toString(Ports.free().http()));
    }

    private SuiteSettings node(SuiteSettings first, int index, Ports ports, Map<String, String> cluster) {
        Map<String, String> environment = new HashMap<>(first.keycloakEnvironment());
        environment.put("KC_HOSTNAME", publicAddress.toString());
        environment.putAll(cluster);
        return new SuiteSettings(
                first.root(),
                index == 0 ? first.state() : first.state().resolve("node-" + (index + 1)),
                ports,
                first.secrets(),
                first.mode(),
                environment,
                first.furtherProviders());
    }
}
