package dev.suitegate.launcher;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several Keycloaks of one cluster on this machine: one database, one address for people, nothing else in common. */
public final class RunningNodes implements AutoCloseable {
    private final List<Node> nodes = new ArrayList<>();
    private final URI publicAddress;

    private RunningNodes(URI publicAddress) {
        this.publicAddress = publicAddress;
    }

    /**
     * Starts the nodes one after the other and returns when all of them answer.
     *
     * @param first what the first node is started with; the others differ in ports and folders only
     * @param count how many nodes there are; one alone forms no cluster
     * @throws LaunchFailure when a part is missing or a node does not come up; nothing is left running then
     */
    public static RunningNodes start(SuiteSettings first, int count) {
        RunningNodes nodes = new RunningNodes(first.ports().keycloak());
        try {
            nodes.startAll(first, count);
            return nodes;
        } catch (LaunchFailure failure) {
            nodes.close();
            throw failure;
        }
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

    private void startAll(SuiteSettings first, int count) {
        BuildOutput output = BuildOutput.in(first.root());
        KeycloakHome home = KeycloakHome.install(output, first.state().resolve("keycloak"), first.furtherProviders());
        for (int i = 0; i < count; i++) {
            Ports ports = i == 0 ? first.ports() : Ports.free();
            SuiteSettings node = node(first, i, ports, count == 1 ? Map.of() : clustered());
            KeycloakHome ofNode = i == 0 ? home : home.copyTo(node.state().resolve("keycloak"));
            nodes.add(new Node(node, ofNode, KeycloakServer.start(node, ofNode).process()));
        }
    }

    /** One of them, and what it is started with. */
    private static final class Node {
        private final SuiteSettings settings;
        private final KeycloakHome home;
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
                environment);
    }
}
