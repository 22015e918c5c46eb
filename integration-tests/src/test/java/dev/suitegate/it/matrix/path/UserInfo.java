package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.World;

/** The product asks who somebody is (OpenID Connect Core section 5.3). */
final class UserInfo implements Path {
    @Override
    public PathId id() {
        return PathId.U2;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        String token = SignedIn.tokens(world, node, "openid").text("access_token");
        return ask -> Answers.ofUserInfo(TokenEndpoint.of(world, ask).userInfo(token));
    }
}
