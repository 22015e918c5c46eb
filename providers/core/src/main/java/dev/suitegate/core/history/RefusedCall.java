package dev.suitegate.core.history;

import java.time.Instant;

/**
 * Calls of the suite's API that were refused within one minute.
 *
 * @param since the start of the minute
 * @param actor the id of whoever called
 * @param client the id of the client that they called through
 * @param route the method and the form of the path, without the names in it
 * @param problem the problem that they were answered with
 * @param times how often
 */
public record RefusedCall(Instant since, String actor, String client, String route, String problem, long times) {}
