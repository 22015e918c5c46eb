package dev.suitegate.it.revocation;

import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;

/** The ways by which somebody comes, or comes back, into a product. */
enum WayIn {
    NEW_LOGIN {
        @Override
        String tryAs(Person person) {
            Attempt attempt = person.product().attempt();
            return outcome(person, attempt, new UserAgent().signIn(attempt, person.name()));
        }
    },
    SSO {
        @Override
        String tryAs(Person person) {
            Attempt attempt = person.product().attempt();
            return outcome(person, attempt, person.agent().goOn(attempt));
        }
    },
    PROMPT_NONE {
        @Override
        String tryAs(Person person) {
            Attempt attempt = person.product().silentAttempt();
            return outcome(person, attempt, person.agent().open(attempt));
        }
    },
    REFRESH {
        @Override
        String tryAs(Person person) {
            return outcome(person.product().refresh(person.tokens().renewal()));
        }
    };

    static final String LET_IN = "let in";

    /** Tries it to the end: {@link #LET_IN} with tokens, or how it was refused as the product sees it. */
    abstract String tryAs(Person person);

    /** How this way is refused. */
    String refusal() {
        return this == REFRESH ? "400 invalid_grant" : "access_denied";
    }

    private static String outcome(Person person, Attempt attempt, Landing landing) {
        Answer answer = landing instanceof Landing.Answered answered
                ? answered.answer()
                : attempt.answer(landing.refusal().returnAddress());
        return answer instanceof Answer.Code code
                ? outcome(person.product().redeem(code))
                : ((Answer.Refused) answer).error();
    }

    private static String outcome(TokenAnswer answer) {
        return answer instanceof TokenAnswer.Refused refused ? refused.status() + " " + refused.error() : LET_IN;
    }
}
