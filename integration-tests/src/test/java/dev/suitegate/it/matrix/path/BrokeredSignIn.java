package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.Door;
import dev.suitegate.it.matrix.world.World;

/** Somebody comes back from an identity provider to which their account is linked: another realm of the same cluster. */
final class BrokeredSignIn implements Path {
    @Override
    public PathId id() {
        return PathId.I16;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        if (!world.variant().hasDoor()) {
            Door.openToHouse(world);
        }
        CodeRequest request = CodeRequest.of(world).with("kc_idp_hint", Door.alias(world));
        return ask -> Answers.ofBrowser(SignedIn.nobody(world).signIn(ask, request.at(ask)));
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
