package dev.suitegate.core.event;

import java.time.Instant;

/**
 * What is known of a change once the history has it.
 *
 * @param at the time of its line
 * @param version the number of its line
 * @param seatsTaken how many of the subscription's seats have a holder when the transaction commits
 * @param deleted whether the subscription is deleted then; of interest where a seat was freed, all other changes say it themselves
 */
public record Written(Instant at, StateVersion version, int seatsTaken, boolean deleted) {}
