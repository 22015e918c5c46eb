package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.World;

/** A person without a session signs in with a password at the product's request. */
final class FreshSignIn implements Path {
    @Override
    public PathId id() {
        return PathId.I1;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        CodeRequest request = CodeRequest.of(world);
        return ask -> Answers.ofBrowser(SignedIn.nobody(world).signIn(ask, request.at(ask)));
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
