package dev.suitegate.core.signal;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.event.EventOutline;
import dev.suitegate.core.event.EventType;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An event as a security event token tells it (RFC 8417). Such a token has a subject, and ours is always a tenant: what is about no
 * tenant is no signal.
 *
 * @param type the event identifier (section 1.2); also the {@code $id} of the event's schema
 * @param user the user that it is about within the tenant; empty: the tenant as a whole
 */
public record Signal(String type, TenantId tenant, Optional<UserId> user) {

    private static final String PREFIX = "urn:suitegate:event:";

    /** The signal that an event is, or nothing where it is none. */
    public static Optional<Signal> of(EventOutline event) {
        return event.scope().flatMap(scope -> of(event.type(), scope));
    }

    private static Optional<Signal> of(EventType type, RevocationScope scope) {
        TenantId tenant = scope.tenant();
        return tenant == null
                ? Optional.empty()
                : Optional.of(new Signal(type(type), tenant, Optional.ofNullable(scope.user())));
    }

    /** The event identifiers of all signals. */
    public static List<String> types() {
        return Arrays.stream(EventType.values())
                .filter(type -> type.isChosen() && !type.isOfTheRealm())
                .map(Signal::type)
                .toList();
    }

    private static String type(EventType type) {
        return PREFIX + type.word();
    }
}
