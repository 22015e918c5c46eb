package dev.suitegate.keycloak.outbound;

import dev.suitegate.core.outbound.Refusal;
import java.time.Duration;
import java.util.Optional;

/** What came of a request to a receiver. */
public sealed interface PostOutcome {

    /**
     * The receiver gave an answer, whatever its status; a redirect is one as well, and is not followed.
     *
     * @param status of HTTP, 200 to 599
     * @param excerpt the beginning of what it said, for people: no control character but line break and tab. Empty when it
     *     was compressed
     * @param retryAfter how long it wants to be left alone; empty: it does not say
     */
    record Answered(int status, String excerpt, Optional<Duration> retryAfter) implements PostOutcome {

        /** One that does not say when to come again. */
        public Answered(int status, String excerpt) {
            this(status, excerpt, Optional.empty());
        }
    }

    /** Nothing was sent, and no connection was opened: the rules forbid it. */
    record Refused(Refusal reason) implements PostOutcome {}

    /** There is no answer. What was sent may have arrived nevertheless. */
    record Failed(Failure reason) implements PostOutcome {}

    /** Why there is no answer. */
    enum Failure {
        /** The name has no address. */
        UNKNOWN_HOST,
        /** No address could be connected to. */
        UNREACHABLE,
        /** No encrypted connection to the one who is meant: protocol version, certificate or host name. */
        TLS,
        /** It was not over when the time was up. */
        TIMED_OUT,
        /** The connection ended early, or what came was not HTTP. */
        BROKEN,
        /** Too many names are being looked up at once. */
        BUSY,
        /** This thread was asked to stop. */
        INTERRUPTED
    }
}
