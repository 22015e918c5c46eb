package dev.suitegate.it.revocation;

import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;

/** Somebody who signed in to a product before a revocation: at a browser, and with tokens. */
record Person(String name, RelyingParty product, UserAgent agent, TokenAnswer.Issued tokens) {
    static Person signedIn(String name, RelyingParty product) {
        UserAgent agent = new UserAgent();
        TokenAnswer.Issued tokens = product.redeem(
                        agent.signIn(product.attempt(), name).answer().granted())
                .issued();
        return new Person(name, product, agent, tokens);
    }
}
