package dev.suitegate.it.matrix.path;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.World;
import java.net.URI;
import java.util.Map;

/** A sign-in whose request the product pushed before (RFC 9126). */
final class PushedRequest implements Path {
    @Override
    public PathId id() {
        return PathId.I4;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        CodeRequest request = CodeRequest.of(world);
        JsonNode pushed = TokenEndpoint.of(world, node)
                .ask("ext/par/request", request.parameters())
                .expect(201)
                .json();
        Map<String, String> parameters = Map.of(
                "client_id", world.client().clientId(),
                "request_uri", pushed.path("request_uri").asText());
        CodeRequest reference = new CodeRequest(world, world.client(), request.verifier(), parameters);
        return ask -> {
            URI address = reference.at(ask);
            return Answers.ofBrowser(SignedIn.nobody(world).signIn(ask, address));
        };
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
