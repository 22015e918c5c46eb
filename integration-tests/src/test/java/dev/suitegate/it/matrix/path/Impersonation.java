package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.World;
import java.util.Map;

/** An administrator takes somebody's place and opens the product. */
final class Impersonation implements Path {
    @Override
    public PathId id() {
        return PathId.I19;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        SignedIn person = SignedIn.nobody(world);
        person.visitor()
                .adopt(world.realm()
                        .administrator()
                        .call(
                                world.realm().path("/users/" + world.person().id() + "/impersonation"),
                                wire -> wire.post(Map.of()))
                        .expect(200));
        CodeRequest request = CodeRequest.of(world);
        return ask -> Answers.ofBrowser(person.visitor().open(ask, request.at(ask)));
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
