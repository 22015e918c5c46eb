package dev.suitegate.keycloak.webhook;

import dev.suitegate.keycloak.outbox.DueEndpoint;
import java.util.HashMap;
import java.util.Map;

/** How many deliveries this node makes at the same time: in all, and at one endpoint, so that a slow one leaves room for others. */
final class Hands {

    private static final int ALL = 16;
    private static final int AT_ONE_ENDPOINT = 4;

    private final Map<DueEndpoint, Integer> busy = new HashMap<>();
    private int free = ALL;

    /**
     * Keeps hands free for an endpoint.
     *
     * @param others how many endpoints want hands besides it
     * @return how many; 0: there are none
     */
    synchronized int reserve(DueEndpoint endpoint, int others) {
        int fair = Math.max(1, free / (others + 1));
        int most = Math.min(Math.min(free, fair), AT_ONE_ENDPOINT - busy.getOrDefault(endpoint, 0));
        if (most > 0) {
            busy.merge(endpoint, most, Integer::sum);
            free -= most;
        }
        return Math.max(0, most);
    }

    /** Gives hands back. */
    synchronized void release(DueEndpoint endpoint, int number) {
        free += number;
        busy.computeIfPresent(endpoint, (key, count) -> count > number ? count - number : null);
    }
}
