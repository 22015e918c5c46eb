package dev.suitegate.core.event;

import dev.suitegate.core.subscription.SubscriptionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A subscription ends soon by its dates, or has just ended so.
 *
 * @param id made of {@link #key}, so that the same warning is the same event whoever finds it, and however often
 * @param time when it was due, not when somebody found it
 * @param state as it is; a warning changes nothing, so its version is that of the last change
 */
public record EndWarning(EventId id, Instant time, WarningKind kind, Ending ending, SubscriptionState state)
        implements SuiteEvent {

    static EndWarning of(String realmId, WarningKind kind, Ending ending, SubscriptionState state) {
        EventId id = EventId.of(realmId, key(kind, ending, state.subscription().id()));
        return new EndWarning(id, kind.before(ending.at()), kind, ending, state);
    }

    @Override
    public EventType type() {
        return kind.type();
    }

    /**
     * The same for the same subscription, kind and end, and for no other: as a unique key it lets each warning be written once. At most
     * 48 characters.
     */
    public String key() {
        return key(kind, ending, state.subscription().id());
    }

    private static String key(WarningKind kind, Ending ending, SubscriptionId id) {
        byte[] which = (id + "@" + ending.at()).getBytes(StandardCharsets.UTF_8);
        return "ends-" + kind.lead().toDays() + ":" + UUID.nameUUIDFromBytes(which);
    }
}
