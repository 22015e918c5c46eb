package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.util.Map;

/** A client obtains a token for itself, on the subscription of the tenant that it acts for (RFC 6749 section 4.4). */
final class ClientCredentials implements Path {
    @Override
    public PathId id() {
        return PathId.I20;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        realm.change(product.client(), client -> client.put("serviceAccountsEnabled", true));
    }

    @Override
    public LastStep prepare(World world, Node node) {
        world.realm()
                .sql()
                .changeOne(
                        "update SUITE_CLIENT set KIND = 'MACHINE', TENANT_ID = ? where CLIENT_UUID = ?",
                        world.home().id(),
                        world.client().uuid());
        return ask -> Answers.ofToken(TokenEndpoint.of(world, ask).grant("client_credentials", Map.of()));
    }
}
