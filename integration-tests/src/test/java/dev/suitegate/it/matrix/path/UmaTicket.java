package dev.suitegate.it.matrix.path;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.util.Map;

/** Somebody's token is turned into one with the permissions of the product's resource server (UMA 2.0 grant section 3.3.1). */
final class UmaTicket implements Path {
    @Override
    public PathId id() {
        return PathId.I15;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        String client = "/clients/" + product.client().uuid();
        realm.change(
                product.client(),
                settings -> settings.put("serviceAccountsEnabled", true).put("authorizationServicesEnabled", true));
        // Without a policy that says no, everything is permitted: what refuses is not this.
        String path = realm.path(client + "/authz/resource-server");
        ObjectNode server = (ObjectNode) realm.administrator().get(path);
        realm.administrator().put(path, server.put("policyEnforcementMode", "PERMISSIVE"));
        realm.administrator()
                .call(
                        realm.path(client + "/authz/resource-server/resource"),
                        wire -> wire.post(Map.of("name", "ledger")))
                .expect(201, 409);
    }

    @Override
    public LastStep prepare(World world, Node node) {
        String token = SignedIn.tokens(world, node, "openid").text("access_token");
        return ask -> Answers.ofToken(Wire.to(world.realm().endpoint(ask, "token"))
                .bearer(token)
                .form(Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:uma-ticket",
                        "audience",
                        world.client().clientId())));
    }
}
