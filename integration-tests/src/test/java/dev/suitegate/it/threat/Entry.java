package dev.suitegate.it.threat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;

/** How a person at a browser fares at a product's door. */
final class Entry {
    private Entry() {}

    /** Signs in, and must be let in with tokens. */
    static TokenAnswer.Issued allowed(RelyingParty product, String user) {
        return product.redeem(
                        new UserAgent().signIn(product.attempt(), user).answer().granted())
                .issued();
    }

    /** Signs in, and must get no tokens, wherever it ends: at the page, at the product, or at the token endpoint. */
    static void refused(RelyingParty product, String user) {
        Attempt attempt = product.attempt();
        refused(product, attempt, new UserAgent().signIn(attempt, user));
    }

    /** What a browser came to must not lead to tokens. */
    static void refused(RelyingParty product, Attempt attempt, Landing landing) {
        Answer answer = landing instanceof Landing.Answered answered
                ? answered.answer()
                : attempt.answer(landing.refusal().returnAddress());
        if (answer instanceof Answer.Code code) {
            assertThat(product.redeem(code)).isInstanceOf(TokenAnswer.Refused.class);
        } else {
            assertThat(((Answer.Refused) answer).error()).isEqualTo("access_denied");
        }
    }
}
