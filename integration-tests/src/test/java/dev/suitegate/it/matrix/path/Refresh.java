package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.World;

/** The product renews its tokens (RFC 6749 section 6). */
final class Refresh implements Path {
    @Override
    public PathId id() {
        return PathId.I6;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        String token = SignedIn.tokens(world, node, "openid").text("refresh_token");
        return ask -> Answers.ofToken(TokenEndpoint.of(world, ask).refresh(token));
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
