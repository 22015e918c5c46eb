package dev.suitegate.it.trial;

import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import java.net.URI;
import java.util.Map;

/** Somebody who has signed in at the verification service with a browser of their own, and sees the no-access page. */
record Visit(UserAgent agent, Attempt attempt, Landing page) {

    static Visit of(Suite suite, Newcomer person) {
        Attempt attempt = RelyingParty.verifyWeb(suite).attempt();
        UserAgent agent = new UserAgent();
        return new Visit(agent, attempt, agent.signIn(attempt, person.name()));
    }

    /** Somebody who is signed in at the CRM, and so in the suite, and opens the verification service. */
    static Visit signedInElsewhere(Suite suite, Newcomer person) {
        UserAgent agent = new UserAgent();
        agent.signIn(RelyingParty.crmWeb(suite).attempt(), person.name())
                .answer()
                .granted();
        Attempt attempt = RelyingParty.verifyWeb(suite).attempt();
        return new Visit(agent, attempt, agent.open(attempt));
    }

    /** The same on another page. */
    Visit at(Landing other) {
        return new Visit(agent, attempt, other);
    }

    String html() {
        return page.page().html();
    }

    /** Where the page posts the yes to. */
    URI action() {
        return page.form().action();
    }

    /** Presses the first button. */
    Landing agree() {
        return send(Map.of("trial", "1"));
    }

    Landing send(Map<String, String> fields) {
        return agent.answer(attempt, page, fields);
    }

    /** Sends a form to another address, with this browser's cookies. */
    Landing sendTo(URI address, Map<String, String> fields) {
        String form = "<form action=\"" + address.toString().replace("&", "&amp;") + "\"></form>";
        return agent.answer(attempt, new Landing.Shown(address, 200, form), fields);
    }

    /** Opens an address with this browser's cookies. */
    Landing follow(URI address) {
        return agent.open(new Attempt(
                address,
                attempt.redirectUri(),
                attempt.issuer(),
                attempt.state(),
                attempt.nonce(),
                attempt.verifier()));
    }
}
