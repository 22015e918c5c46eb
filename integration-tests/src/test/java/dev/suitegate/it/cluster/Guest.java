package dev.suitegate.it.cluster;

import dev.suitegate.it.load.NoAnswer;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.server.Stop;
import dev.suitegate.it.matrix.server.Visitor;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HtmlForm;
import dev.suitegate.it.support.Landing;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * A person at a browser, whose requests reach whichever node they are sent to.
 *
 * @param user who it is
 * @param client the product they want to use
 * @param visitor the browser
 */
record Guest(Cluster cluster, String user, String client, Visitor visitor) {
    Guest(Cluster cluster, String user, String client) {
        this(cluster, user, client, new Visitor());
    }

    /** The same person at an empty browser. */
    Guest anew() {
        return new Guest(cluster, user, client);
    }

    /** Signs in, or goes on with the session that is there, all at one node. */
    Arrival enter(Node node) {
        Attempt attempt = cluster.client(client).attempt();
        return arrival(attempt, answerForms(node, visitor.open(node, attempt.url())));
    }

    /** Goes on with the session that is there, and is asked for nothing. */
    Arrival goOn(Node node) {
        Attempt attempt = cluster.client(client).attempt();
        return arrival(attempt, visitor.open(node, attempt.url()));
    }

    /** Goes on without seeing any page. */
    Arrival goOnSilently(Node node) {
        Attempt attempt = cluster.client(client).silentAttempt();
        return arrival(attempt, visitor.open(node, attempt.url()));
    }

    /** Signs in where the no-access page offers a trial, and begins it, all at one node. */
    Arrival beginTrial(Node node) {
        Attempt attempt = cluster.client(client).attempt();
        Stop refused = answerForms(node, visitor.open(node, attempt.url()));
        if (!(refused instanceof Stop.AtPage page)) {
            return arrival(attempt, refused);
        }
        return arrival(attempt, visitor.submit(node, page.form(), Map.of("trial", "1")));
    }

    /** Tokens of the product, which must be given: name, password and redemption at one node. */
    Tokens tokens(Node node) {
        if (!(enter(node) instanceof Arrival.LetIn in)) {
            throw new AssertionError(user + " is not let in to " + client);
        }
        return new Tokens(cluster, client, redeem(node, in.code()).expect(200));
    }

    /** Redeems a code at a node. */
    Reply redeem(Node node, Answer.Code code) {
        return cluster.asClient(client, node, "token")
                .form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.code().getValue(),
                        "redirect_uri",
                        code.attempt().redirectUri().toString(),
                        "code_verifier",
                        code.attempt().verifier().getValue()));
    }

    /** Approves what a device asks for. */
    void approve(Node node, URI address) {
        Stop stop = answerForms(node, visitor.open(node, address));
        if (!(stop instanceof Stop.AtPage page)
                || !page.reply().uri().getPath().endsWith("/device/status")
                || String.valueOf(page.reply().uri().getQuery()).contains("error")) {
            throw new AssertionError("the device is not approved: " + stop);
        }
    }

    /** Answers every question for name, password and consent, once each. */
    private Stop answerForms(Node node, Stop first) {
        Stop stop = first;
        Map<String, String> known =
                new HashMap<>(Map.of("username", user, "password", DemoUsers.PASSWORD, "accept", "Yes"));
        while (stop instanceof Stop.AtPage page && page.reply().status() == 200) {
            HtmlForm form = page.form();
            Map<String, String> fields = new HashMap<>();
            take("username", form.asksForUser(), known, fields);
            take("password", form.asksForPassword(), known, fields);
            take("accept", form.asksForConsent(), known, fields);
            if (fields.isEmpty()) {
                return stop;
            }
            stop = visitor.submit(node, form, fields);
        }
        return stop;
    }

    private static void take(String name, boolean isAsked, Map<String, String> known, Map<String, String> fields) {
        String value = isAsked ? known.remove(name) : null;
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static Arrival arrival(Attempt attempt, Stop stop) {
        if (stop instanceof Stop.SentAway sent) {
            Answer answer = attempt.answer(sent.address());
            return answer instanceof Answer.Code code
                    ? new Arrival.LetIn(code)
                    : new Arrival.Refused(((Answer.Refused) answer).error());
        }
        Reply reply = ((Stop.AtPage) stop).reply();
        if (reply.status() >= 500) {
            throw new NoAnswer(reply.toString());
        }
        HtmlForm form = ((Stop.AtPage) stop).form();
        if (form.asksForUserOrPassword()) {
            return new Arrival.Refused("login");
        }
        if (reply.status() == 403) {
            return new Arrival.Refused(new Landing.Shown(reply.uri(), reply.status(), reply.body())
                    .refusal()
                    .reason());
        }
        return new Arrival.Refused("page " + reply.status());
    }

    /** Where somebody came to. */
    sealed interface Arrival {
        /** At the product, with a code for it. */
        record LetIn(Answer.Code code) implements Arrival {}

        /**
         * Not at the product.
         *
         * @param how OAuth's error, the denial reason of our page, {@code login}, or another page's status
         */
        record Refused(String how) implements Arrival {
            /** Whether somebody only has to begin again. */
            boolean isUndecided() {
                return how.equals("login") || how.startsWith("page ");
            }
        }
    }
}
