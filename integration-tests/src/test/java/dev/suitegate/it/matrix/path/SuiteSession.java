package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.World;

/** A person who is signed in to the suite opens the product. */
final class SuiteSession implements Path {
    @Override
    public PathId id() {
        return PathId.I2;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        SignedIn person = SignedIn.toTheSuite(world, node);
        CodeRequest request = CodeRequest.of(world);
        return ask -> Answers.ofBrowser(person.visitor().open(ask, request.at(ask)));
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
