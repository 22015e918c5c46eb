package dev.suitegate.core.history;

import org.jspecify.annotations.Nullable;

/**
 * Who made a change, and on what occasion.
 *
 * @param actor the id of the user or service account that asked for it, or {@code system:} with what made the suite do it
 * @param client the id of the client that the actor came through; null: the suite itself
 * @param requestId what the caller calls the request; never blank
 * @param reason why, in the caller's words; null: they gave none
 */
public record Author(
        String actor,
        @Nullable String client,
        String requestId,
        @Nullable String reason) {

    /** The suite itself, for example {@code member-left}. */
    public static Author system(String occasion, String requestId) {
        return new Author("system:" + occasion, null, requestId, null);
    }
}
