package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.path.Outcome.Form;
import dev.suitegate.it.matrix.path.Outcome.Refused;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Stop;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.util.List;
import java.util.Optional;

/** Tokens in the authorization response itself, which no product may have (RFC 9700 section 2.1.2). */
final class Implicit implements Path {
    private static final List<String> TYPES =
            List.of("token", "id_token", "id_token token", "code token", "code id_token", "code id_token token");

    @Override
    public PathId id() {
        return PathId.I22;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        realm.change(product.client(), client -> client.put("implicitFlowEnabled", true));
    }

    @Override
    public LastStep prepare(World world, Node node) {
        return by(world, world.client());
    }

    @Override
    public Optional<LastStep> control(World world) {
        return Optional.of(by(world, world.realm().control()));
    }

    private static LastStep by(World world, Client client) {
        return ask -> TYPES.stream()
                .map(type -> CodeRequest.of(world, client).with("response_type", type))
                .map(request -> read(SignedIn.nobody(world).signIn(ask, request.at(ask))))
                .filter(outcome -> !(outcome instanceof Refused))
                .findFirst()
                .orElse(new Refused(Form.NOT_FOR_PRODUCTS, "every such response type"));
    }

    private static Outcome read(Stop stop) {
        return stop instanceof Stop.SentAway sent
                        && sent.parameters().getOrDefault("error", "").equals("unsupported_response_type")
                ? new Refused(Form.NOT_FOR_PRODUCTS, "")
                : Answers.ofBrowser(stop);
    }
}
