package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.World;
import java.util.List;

/** The product renews with a token that outlives the suite session (OpenID Connect Core section 11). */
final class OfflineRefresh implements Path {
    @Override
    public PathId id() {
        return PathId.I7;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        var administrator = world.realm().administrator();
        var role = administrator.get(world.realm().path("/roles/offline_access"));
        administrator.post(world.realm().path("/users/" + world.person().id() + "/role-mappings/realm"), List.of(role));
        String token = SignedIn.tokens(world, node, "openid offline_access").text("refresh_token");
        return ask -> Answers.ofToken(TokenEndpoint.of(world, ask).refresh(token));
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
