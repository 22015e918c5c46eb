package dev.suitegate.it.matrix.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.matrix.server.Administrator;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Sql;
import dev.suitegate.it.matrix.server.TwoNodes;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** The realm that the matrix runs in. */
public final class MatrixRealm {
    private final TwoNodes nodes;
    private final String id;
    private final Worlds worlds = new Worlds(this);
    private final Client control;
    private final Tenant other;

    private MatrixRealm(TwoNodes nodes, String id) {
        this.nodes = nodes;
        this.id = id;
        this.control = client(RealmFile.CONTROL);
        this.other = worlds.tenant("other");
    }

    /** Creates the realm through Keycloak's administration, with a product for each of these ids. */
    public static MatrixRealm create(TwoNodes nodes, List<String> products) {
        nodes.administrator()
                .post("", RealmFile.assemble(products, nodes.mailbox().port()));
        String id = nodes.administrator().get("/" + RealmFile.NAME).path("id").asText();
        MatrixRealm realm = new MatrixRealm(nodes, id);
        House.build(realm);
        return realm;
    }

    /** Keycloak's own id of the realm. */
    public String id() {
        return id;
    }

    /** The issuer of the realm's tokens. */
    public String issuer() {
        return nodes.a().publicAddress() + "/realms/" + RealmFile.NAME;
    }

    /** One of the realm's OpenID Connect endpoints at a node. */
    public URI endpoint(Node node, String name) {
        return node.here("/realms/" + RealmFile.NAME + "/protocol/openid-connect/" + name);
    }

    /** A path below the realm, for administration. */
    public String path(String rest) {
        return "/" + RealmFile.NAME + rest;
    }

    /** Both nodes. */
    public TwoNodes nodes() {
        return nodes;
    }

    /** Keycloak's administration. */
    public Administrator administrator() {
        return nodes.administrator();
    }

    /** The database. */
    public Sql sql() {
        return nodes.sql();
    }

    /** The product of this id, with the client it has now. */
    public Product product(String product) {
        return new Product(product, client(product + Client.WEB), client(product + Client.SECOND));
    }

    /** The exempt client, the positive control of what no product may do. */
    public Client control() {
        return control;
    }

    /** A tenant that is not the one of any cell. */
    public Tenant other() {
        return other;
    }

    /** A fresh world for a cell. */
    public World world(Product product, Variant variant) {
        return worlds.fresh(product, variant);
    }

    /** A client by its {@code client_id}. */
    public Client client(String clientId) {
        JsonNode found = administrator().get(path("/clients?clientId=" + clientId));
        return new Client(found.path(0).path("id").asText(), clientId);
    }

    /** Changes a client's settings, as anybody with {@code manage-clients} could. */
    public void change(Client client, Consumer<ObjectNode> settings) {
        String path = path("/clients/" + client.uuid());
        ObjectNode representation = (ObjectNode) administrator().get(path);
        settings.accept(representation);
        administrator().put(path, representation);
    }
}
