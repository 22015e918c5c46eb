package dev.suitegate.core.subscription;

import java.util.List;

/**
 * Tells subscriptions that billing cannot know of: those that the suite itself or an administrator made. What billing says is
 * everything that it sold does not end them.
 */
final class KeptByOthers {

    /** What such keys begin with: written by hand, and begun by customers themselves. */
    private static final List<String> PREFIXES = List.of("manual:", "trial:");

    private KeptByOthers() {}

    static boolean is(SubscriptionId id) {
        return PREFIXES.stream().anyMatch(id.value()::startsWith);
    }
}
