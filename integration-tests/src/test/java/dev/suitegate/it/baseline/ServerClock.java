package dev.suitegate.it.baseline;

import com.nimbusds.jwt.SignedJWT;
import dev.suitegate.it.support.Suite;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The suite's own clock, read off tokens it issues; there is no way to set it. */
final class ServerClock {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_READINGS = 200;

    private final Suite suite;

    ServerClock(Suite suite) {
        this.suite = suite;
    }

    /** What it shows, in whole seconds. */
    Instant now() {
        try {
            return SignedJWT.parse(suite.billing().accessToken())
                    .getJWTClaimsSet()
                    .getIssueTime()
                    .toInstant();
        } catch (ParseException e) {
            throw new AssertionError("billing's token is no JWT", e);
        }
    }

    /** Returns once it shows the instant. */
    void await(Instant instant) {
        for (int i = 0; i < MOST_READINGS; i++) {
            if (!now().isBefore(instant)) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("the suite's clock never came to " + instant);
    }
}
