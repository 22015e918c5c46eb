package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Stop;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.Person;
import dev.suitegate.it.matrix.world.World;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Somebody new makes an account at the product's request, and is signed in with it. */
final class SelfRegistration implements Path {
    @Override
    public PathId id() {
        return PathId.I17;
    }

    @Override
    public LastStep prepare(World world, Node node) {
        return by(world, world.client());
    }

    @Override
    public Optional<LastStep> control(World world) {
        return Optional.of(by(world, world.realm().control()));
    }

    @Override
    public boolean clearsAll() {
        return true;
    }

    private static LastStep by(World world, Client client) {
        CodeRequest request = CodeRequest.of(world, client);
        return ask -> {
            SignedIn person = SignedIn.nobody(world);
            URI address =
                    URI.create(world.realm().endpoint(ask, "registrations") + "?" + Wire.query(request.parameters()));
            Stop page = person.visitor().open(ask, address);
            if (!(page instanceof Stop.AtPage form) || form.reply().status() != 200) {
                return Answers.ofBrowser(page);
            }
            return Answers.ofBrowser(person.visitor().submit(ask, form.form(), account(world.newcomer())));
        };
    }

    private static Map<String, String> account(String name) {
        return Map.of(
                "username",
                name,
                "email",
                name + "@people.example",
                "firstName",
                "Noor",
                "lastName",
                "Newcomer",
                "password",
                Person.PASSWORD,
                "password-confirm",
                Person.PASSWORD);
    }
}
