package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.util.Map;

/** The product exchanges its own token for others. */
final class OwnTokenExchanged implements Path {
    @Override
    public PathId id() {
        return PathId.I12;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        Exchange.equip(realm, product.client());
    }

    @Override
    public LastStep prepare(World world, Node node) {
        String token = SignedIn.tokens(world, node, "openid").text("access_token");
        return ask -> Exchange.both(TokenEndpoint.of(world, ask), token, Map.of());
    }
}
