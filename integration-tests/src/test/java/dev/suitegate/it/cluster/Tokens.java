package dev.suitegate.it.cluster;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.server.Wire;
import java.util.Map;

/**
 * What a product got for somebody, to be used at either node.
 *
 * @param client the product's client
 */
record Tokens(Cluster cluster, String client, Reply issued) {
    String access() {
        return issued.text("access_token");
    }

    String renewal() {
        return issued.text("refresh_token");
    }

    Reply introspect(Node node) {
        return cluster.asClient(client, node, "token/introspect").form(Map.of("token", access()));
    }

    Reply userInfo(Node node) {
        return Wire.to(node.here("/realms/suite/protocol/openid-connect/userinfo"))
                .bearer(access())
                .get();
    }

    Reply refresh(Node node) {
        return cluster.asClient(client, node, "token")
                .form(Map.of("grant_type", "refresh_token", "refresh_token", renewal()));
    }

    /** Tells one node that the person is gone. */
    Reply signOut(Node node) {
        return cluster.asClient(client, node, "logout").form(Map.of("refresh_token", renewal()));
    }
}
