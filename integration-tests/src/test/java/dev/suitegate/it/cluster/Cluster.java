package dev.suitegate.it.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.matrix.server.Administrator;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.server.Sql;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.launcher.DemoSecrets;
import dev.suitegate.launcher.DemoSubscription;
import dev.suitegate.launcher.KeycloakMode;
import dev.suitegate.launcher.Ports;
import dev.suitegate.launcher.RunningNodes;
import dev.suitegate.launcher.SuiteSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The demo suite on two nodes of one cluster, each of which can die and come back, on a database that can do the same. */
final class Cluster implements AutoCloseable {
    private static final String API = "/admin/realms/suite/suite";
    private static final String UNDONE =
            "select count(*) from OUTBOX_ENTRY where ENTRY_KIND like 'suitegate-%' and STATUS = 'PENDING'";

    private final DemoSecrets secrets = DemoSecrets.fromEnvironment(Map.of());
    private final Ports ports;
    private final ClusterDatabase database;
    private final StandIns standIns;
    private final RunningNodes running;
    private final List<Node> nodes;
    private final Administrator administrator;

    private Cluster(ClusterDatabase database, StandIns standIns, Ports ports, String name, Optional<String> keycloak) {
        this.database = database;
        this.standIns = standIns;
        this.ports = ports;
        Map<String, String> environment = new HashMap<>(database.keycloakEnvironment());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Administrator.USER);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Administrator.PASSWORD);
        Path root = Path.of(System.getProperty("suitegate.root", ".."))
                .toAbsolutePath()
                .normalize();
        SuiteSettings first = new SuiteSettings(
                root,
                root.resolve("integration-tests/target/" + name),
                ports,
                secrets,
                KeycloakMode.OPTIMIZED,
                environment);
        this.running = keycloak.map(version -> RunningNodes.start(first, 2, version))
                .orElseGet(() -> RunningNodes.start(first, 2));
        this.nodes = IntStream.range(0, 2)
                .mapToObj(i -> new Node(i == 0 ? "A" : "B", running.addresses().get(i), running.publicAddress()))
                .toList();
        this.administrator = new Administrator(a());
    }

    /** Both nodes with the Keycloak of the build. */
    static Cluster start() {
        return start("cluster", Optional.empty());
    }

    /** Both nodes with another version of Keycloak. */
    static Cluster startWith(String keycloakVersion) {
        return start("cluster-" + keycloakVersion, Optional.of(keycloakVersion));
    }

    private static Cluster start(String name, Optional<String> keycloak) {
        Ports ports = Ports.free();
        ClusterDatabase database = ClusterDatabase.start();
        StandIns standIns = new StandIns(ports);
        boolean started = false;
        try {
            Cluster cluster = new Cluster(database, standIns, ports, name, keycloak);
            started = true;
            return cluster;
        } finally {
            if (!started) {
                standIns.close();
                database.close();
            }
        }
    }

    Node a() {
        return nodes.get(0);
    }

    Node b() {
        return nodes.get(1);
    }

    List<Node> nodes() {
        return nodes;
    }

    Node other(Node node) {
        return node.equals(a()) ? b() : a();
    }

    /** The processes behind the nodes. */
    RunningNodes running() {
        return running;
    }

    ClusterDatabase database() {
        return database;
    }

    /** Keycloak's administration at node A. */
    Administrator administrator() {
        return administrator;
    }

    /** Keycloak's administration at one node. */
    Administrator at(Node node) {
        return node.equals(a()) ? administrator : new Administrator(node);
    }

    /** Switches on or off what the administration has at a path. */
    void enable(Node node, String path, boolean enabled) {
        at(node).put(path, ((ObjectNode) at(node).get(path)).put("enabled", enabled));
    }

    /** Which Keycloak a node runs. */
    String versionOf(Node node) {
        return at(node).serverInfo().path("systemInfo").path("version").asText();
    }

    Sql sql() {
        return new Sql(database::connect);
    }

    /** A web client of the demo, which talks to one node; its sign-ins begin at the public address. */
    RelyingParty client(String id, Node node) {
        return RelyingParty.confidential(node.here("/realms/suite"), id, secrets.of(id), returnAddress(id));
    }

    /** The same as browsers know it: whoever answers names the one public address as issuer (RFC 9207). */
    RelyingParty client(String id) {
        return RelyingParty.confidential(
                running.publicAddress().resolve("/realms/suite"), id, secrets.of(id), returnAddress(id));
    }

    /** A client's request to an OpenID Connect endpoint of one node, with its secret. */
    Wire asClient(String id, Node node, String endpoint) {
        return Wire.to(node.here("/realms/suite/protocol/openid-connect/" + endpoint))
                .basic(id, secrets.of(id));
    }

    /** Billing's request to the suite's API at one node, with a new token of that node's. */
    Wire billing(Node node, String path) {
        return billing(node, path, billingToken(node).expect(200).text("access_token"));
    }

    /** A request of those who manage products to the suite's API at one node. */
    Wire catalog(Node node, String path) {
        return billing(
                node,
                path,
                asClient("catalog", node, "token")
                        .form(Map.of("grant_type", "client_credentials"))
                        .expect(200)
                        .text("access_token"));
    }

    /** What one node answers to billing's request for a token. */
    Reply billingToken(Node node) {
        return asClient("billing", node, "token").form(Map.of("grant_type", "client_credentials"));
    }

    /** Billing's requests at both nodes in the same moment; the answer of A comes first. */
    List<Reply> billingAtBoth(String path, BiFunction<Node, Wire, Reply> send) {
        Map<Node, Wire> requests = Map.of(a(), billing(a(), path), b(), billing(b(), path));
        return atBoth(node -> send.apply(node, Objects.requireNonNull(requests.get(node))));
    }

    /** Does something at both nodes in the same moment; the answer of A comes first. */
    List<Reply> atBoth(Function<Node, Reply> ask) {
        CompletableFuture<Reply> atB = CompletableFuture.supplyAsync(() -> ask.apply(b()));
        Reply atA = ask.apply(a());
        return List.of(atA, atB.join());
    }

    /** The same with a token that is there. */
    Wire billing(Node node, String path, String token) {
        return Wire.to(node.here(API + path))
                .header("Accept", "application/json")
                .bearer(token);
    }

    /** Where a link of the API's leads at one node. */
    URI linked(Node node, String reference) {
        return node.here(node.here(API + "/").resolve(reference));
    }

    /** Waits until the worker has done all that there is to do. */
    void awaitWorker() {
        Eventually.is("all is done", () -> sql().count(UNDONE) == 0);
    }

    /** The demo suite as it began: its subscriptions, nobody signed in or locked, no consent given. */
    void reset() {
        restoreDemo();
        administrator.delete("/suite/attack-detection/brute-force/users");
        DemoUsers.ALL.forEach(user -> {
            String path = "/suite/users/" + idOf(user);
            administrator.post(path + "/logout", Map.of());
            for (JsonNode consent : administrator.get(path + "/consents")) {
                administrator.delete(
                        path + "/consents/" + consent.path("clientId").asText());
            }
        });
        awaitWorker();
    }

    private void restoreDemo() {
        for (DemoSubscription subscription : DemoSubscription.all(Instant.now())) {
            String path = "/subscriptions/" + subscription.externalId();
            billing(a(), path).put(subscription.document()).expect(200, 201);
            for (String user : subscription.seats()) {
                billing(a(), path + "/seats/" + user).put().expect(201, 204);
            }
        }
    }

    /** Writes one demo subscription as it began, at one node. */
    void restore(Node node, String externalId) {
        DemoSubscription.all(Instant.now()).stream()
                .filter(subscription -> subscription.externalId().equals(externalId))
                .forEach(subscription -> billing(node, "/subscriptions/" + externalId)
                        .put(subscription.document())
                        .expect(200, 201));
    }

    String idOf(String user) {
        return administrator
                .get("/suite/users?exact=true&username=" + user)
                .path(0)
                .path("id")
                .asText();
    }

    String tenantId(String alias) {
        for (JsonNode organization : administrator.get("/suite/organizations?search=" + alias)) {
            if (organization.path("alias").asText().equals(alias)) {
                return organization.path("id").asText();
            }
        }
        throw new AssertionError("no organization " + alias);
    }

    /** A new account that can sign in with the demo's password. */
    String createPerson(String name) {
        return administrator.post(
                "/suite/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@cluster.example",
                        "emailVerified",
                        true,
                        "firstName",
                        "A",
                        "lastName",
                        "Person",
                        "credentials",
                        List.of(Map.of("type", "password", "value", DemoUsers.PASSWORD))));
    }

    void removePerson(String id) {
        administrator.delete("/suite/users/" + id);
    }

    /** Sets an attribute of a client; empty takes it away. */
    void attribute(String clientId, String name, String value) {
        String path = clientPath(clientId);
        ObjectNode client = (ObjectNode) administrator.get(path);
        client.withObject("/attributes").put(name, value);
        administrator.put(path, client);
    }

    /** The path of a client in the administration. */
    String clientPath(String clientId) {
        return "/suite/clients/"
                + administrator
                        .get("/suite/clients?clientId=" + clientId)
                        .path(0)
                        .path("id")
                        .asText();
    }

    /** How many client sessions a person has with a client. */
    long clientSessions(String user, String client) {
        return sql().count(
                        "select count(*) from OFFLINE_CLIENT_SESSION s"
                                + " join OFFLINE_USER_SESSION u on u.USER_SESSION_ID = s.USER_SESSION_ID"
                                + " and u.OFFLINE_FLAG = s.OFFLINE_FLAG"
                                + " join USER_ENTITY p on p.ID = u.USER_ID join CLIENT c on c.ID = s.CLIENT_ID"
                                + " where p.USERNAME = ? and c.CLIENT_ID = ?",
                        user,
                        client);
    }

    /** Every change of one subscription, as one node tells it. */
    List<JsonNode> history(Node node, String externalId) {
        List<JsonNode> lines = new ArrayList<>();
        String after = "0";
        JsonNode page;
        do {
            page = billing(node, "/changes?max=100&subscription=" + externalId + "&after=" + after)
                    .get()
                    .expect(200)
                    .json();
            page.path("changes").forEach(lines::add);
            after = page.path("after").asText();
        } while (!page.path("changes").isEmpty());
        return lines;
    }

    /** What the server finds when it verifies its history. */
    Reply verification(Node node) {
        return billing(node, "/changes/verification").get().expect(200);
    }

    @Override
    public void close() {
        running.close();
        standIns.close();
        database.close();
    }

    private URI returnAddress(String client) {
        return switch (client) {
            case "crm-web" -> URI.create(ports.crmUrl() + "/callback");
            case "verify-web" -> URI.create(ports.verifyUrl() + "/callback");
            case "acme-portal" -> URI.create("http://localhost:8083/callback");
            default -> throw new IllegalArgumentException("no browser comes back to " + client);
        };
    }
}
