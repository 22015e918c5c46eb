package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.path.Outcome.Form;
import dev.suitegate.it.matrix.path.Outcome.Refused;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Person;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A client takes the person's password itself (RFC 6749 section 4.3), which no product may (RFC 9700 section 2.4). */
final class Password implements Path {
    @Override
    public PathId id() {
        return PathId.I8;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        realm.change(product.client(), client -> client.put("directAccessGrantsEnabled", true));
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
        Map<String, String> parameters = new LinkedHashMap<>(world.hint());
        parameters.put("username", world.person().username());
        parameters.put("password", Person.PASSWORD);
        return ask -> {
            Reply reply = new TokenEndpoint(world, client, ask).grant("password", parameters);
            return reply.status() == 400 && reply.text("error").equals("unauthorized_client")
                    ? new Refused(Form.NOT_FOR_PRODUCTS, reply.text("error_description"))
                    : Answers.ofToken(reply);
        };
    }
}
