package dev.suitegate.it.outage;

import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.WireAnswer;

/** Whether a suite serves again as if nothing had happened. */
final class Recovery {
    private Recovery() {}

    static boolean isComplete(Suite suite) {
        try {
            Visit visit = Visit.begun(suite);
            WireAnswer introspected = visit.introspect();
            return visit.signIn().returned().containsKey("code")
                    && visit.redeem().status() == 200
                    && introspected.json().path("active").asBoolean()
                    && visit.userInfo().status() == 200
                    && visit.clientCredentials().status() == 200
                    && visit.readSubscription().status() == 200;
        } catch (AssertionError notYet) {
            return false;
        }
    }
}
