package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.server.Stop;
import dev.suitegate.it.matrix.server.Visitor;
import dev.suitegate.it.matrix.world.Person;
import dev.suitegate.it.matrix.world.World;
import dev.suitegate.it.support.HtmlForm;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody at a browser, signing in or signed in.
 *
 * @param world the cell's surroundings
 * @param visitor the browser
 */
record SignedIn(World world, Visitor visitor) {
    private static final String NO_PRODUCT = "account-console";

    /** Somebody whose browser is empty. */
    static SignedIn nobody(World world) {
        return new SignedIn(world, new Visitor());
    }

    /** Somebody with a suite session that no product shares yet. */
    static SignedIn toTheSuite(World world, Node node) {
        SignedIn person = nobody(world);
        CodeRequest request = CodeRequest.of(world)
                .with("client_id", NO_PRODUCT)
                .with("redirect_uri", world.realm().issuer() + "/account/");
        Stop stop = person.signIn(node, request.at(node));
        if (!(stop instanceof Stop.AtPage page) || page.reply().status() != 200) {
            throw new BrokenHarness("no suite session: " + stop);
        }
        return person;
    }

    /**
     * Somebody whose browser is empty; or who came to the suite through the world's identity provider, where nothing in what
     * follows could name it.
     */
    static SignedIn throughTheDoor(World world, Node node) {
        return world.variant().hasDoor() ? toTheSuite(world, node) : nobody(world);
    }

    /** A code for the product, which must be given. */
    static Code code(World world, Node node, CodeRequest request) {
        Stop stop = nobody(world).signIn(node, request.at(node));
        String code = stop instanceof Stop.SentAway sent ? sent.parameters().getOrDefault("code", "") : "";
        if (code.isEmpty()) {
            throw new BrokenHarness("no code: " + stop);
        }
        return new Code(request, code);
    }

    /** Tokens of the product, which must be given. */
    static Reply tokens(World world, Node node, String scope) {
        Code code = code(world, node, CodeRequest.of(world).with("scope", scope));
        return TokenEndpoint.of(world, node)
                .redeem(code.request(), code.value())
                .expect(200);
    }

    /** Opens an address and answers every question for name and password, once each. */
    Stop signIn(Node node, URI address) {
        return answerForms(node, visitor.open(node, address));
    }

    /** Answers every question for name and password, once each. */
    Stop answerForms(Node node, Stop first) {
        Stop stop = first;
        boolean named = false;
        boolean proved = false;
        while (stop instanceof Stop.AtPage page && page.reply().status() == 200) {
            HtmlForm form = page.form();
            Map<String, String> fields = new HashMap<>();
            if (form.asksForUser() && !named) {
                fields.put("username", world.person().username());
                named = true;
            }
            if (form.asksForPassword() && !proved) {
                fields.put("password", Person.PASSWORD);
                proved = true;
            }
            if (fields.isEmpty()) {
                return stop;
            }
            stop = visitor.submit(node, form, fields);
        }
        return stop;
    }

    /** An authorization code, with the request that it answers. */
    record Code(CodeRequest request, String value) {}
}
