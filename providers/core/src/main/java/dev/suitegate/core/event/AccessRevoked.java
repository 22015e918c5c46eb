package dev.suitegate.core.event;

import dev.suitegate.core.access.RevocationScope;
import java.time.Instant;

/**
 * Somebody may have lost access: a hint where to ask again, never a decision. It also tells of what no subscription does: a member
 * left, a user was disabled, a tenant suspended, a product locked.
 *
 * @param scope who is concerned
 */
public record AccessRevoked(EventId id, Instant time, RevocationScope scope) implements SuiteEvent {

    @Override
    public EventType type() {
        return EventType.ACCESS_REVOKED;
    }
}
