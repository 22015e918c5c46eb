package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.World;

/** The product redeems a code (RFC 6749 section 4.1.3). */
final class CodeRedeemed implements Path {
    @Override
    public PathId id() {
        return PathId.I5;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        SignedIn.Code code = SignedIn.code(world, node, CodeRequest.of(world));
        return ask -> Answers.ofToken(TokenEndpoint.of(world, ask).redeem(code.request(), code.value()));
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
