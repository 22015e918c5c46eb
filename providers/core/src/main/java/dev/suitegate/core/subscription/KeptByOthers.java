package dev.suitegate.core.subscription;

import java.util.List;

/**
 * Tells subscriptions that billing cannot know of: those that the suite itself or an administrator made. What billing says is
 * everything that it sold does not end them.
 */
public final class KeptByOthers {

    /** What the keys of those begin with that were written by hand. */
    public static final String MANUAL = "manual:";

    /** What the keys of those begin with that customers began themselves. */
    public static final String TRIAL = "trial:";

    private static final List<String> PREFIXES = List.of(MANUAL, TRIAL);

    private KeptByOthers() {}

    static boolean is(SubscriptionId id) {
        return PREFIXES.stream().anyMatch(id.value()::startsWith);
    }
}
