package dev.suitegate.core.webhook;

import java.time.Duration;

/** What becomes of a delivery after an attempt. */
public sealed interface NextAttempt {

    /** The event has arrived. */
    record Done() implements NextAttempt {}

    /** Not before this long, counted from the end of the attempt, before any random part. */
    record Later(Duration pause) implements NextAttempt {}

    /** Never, unless somebody asks for it: it is kept as a dead letter. */
    record GivenUp() implements NextAttempt {}
}
