package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.World;

/** The product asks with {@code prompt=none} whether somebody is signed in (OpenID Connect Core section 3.1.2.1). */
final class SilentSignIn implements Path {
    @Override
    public PathId id() {
        return PathId.I3;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        SignedIn person = SignedIn.toTheSuite(world, node);
        CodeRequest request = CodeRequest.of(world).with("prompt", "none");
        return ask -> Answers.ofBrowser(person.visitor().open(ask, request.at(ask)));
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
