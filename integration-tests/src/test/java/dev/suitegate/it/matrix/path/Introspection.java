package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.path.Outcome.Refused;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.World;
import java.util.List;

/** The product's API asks whether a token is good (RFC 7662), whichever kind of token it says it is. */
final class Introspection implements Path {
    private static final List<String> HINTS = List.of("access_token", "requesting_party_token", "refresh_token");

    @Override
    public PathId id() {
        return PathId.U1;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        String token = SignedIn.tokens(world, node, "openid").text("access_token");
        return ask -> HINTS.stream()
                .map(hint ->
                        Answers.ofIntrospection(TokenEndpoint.of(world, ask).introspect(token, hint)))
                .filter(outcome -> !(outcome instanceof Refused))
                .findFirst()
                .orElse(new Refused(Outcome.Form.INACTIVE, ""));
    }
}
