package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.util.Map;

/** Another client exchanges its token for one that the product's client is an audience of. */
final class ExchangedForAudience implements Path {
    @Override
    public PathId id() {
        return PathId.I13;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        Exchange.equip(realm, product.second());
        realm.administrator()
                .call(
                        realm.path("/clients/" + product.second().uuid() + "/protocol-mappers/models"),
                        wire -> wire.post(Map.of(
                                "name", "audience",
                                "protocol", "openid-connect",
                                "protocolMapper", "oidc-audience-mapper",
                                "config",
                                        Map.of(
                                                "included.client.audience",
                                                product.client().clientId(),
                                                "access.token.claim",
                                                "true"))))
                .expect(201, 409);
    }

    @Override
    public LastStep prepare(World world, Node node) {
        Client requester = world.product().second();
        SignedIn.Code code = SignedIn.code(world, node, CodeRequest.of(world, requester));
        String token = new TokenEndpoint(world, requester, node)
                .redeem(code.request(), code.value())
                .expect(200)
                .text("access_token");
        return ask -> Exchange.both(
                new TokenEndpoint(world, requester, ask),
                token,
                Map.of("audience", world.client().clientId()));
    }
}
