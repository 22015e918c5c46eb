package dev.suitegate.keycloak.outbox;

import java.time.Duration;
import java.util.Locale;
import org.keycloak.events.outbox.OutboxConfig;

/** The suite's kinds of entries in the outbox, which it shares with Keycloak's own. */
public enum OutboxKind {
    /** Sessions to be looked through for people who lost access. */
    REVOCATION("suitegate-revocation", Duration.ofMinutes(1)),
    /** Logout tokens to be delivered to products (OpenID Connect Back-Channel Logout 1.0). */
    LOGOUT_TOKEN("suitegate-logout-token", Duration.ofHours(1)),
    /** Events to be written into the realm's log of events, and from there to whoever wants them. */
    EVENT("suitegate-event", Duration.ofMinutes(1)),
    /** Warnings before an end, to be sent to the people who look after a tenant. */
    MAIL("suitegate-mail", Duration.ofHours(1)),
    /** Events for Keycloak's own transmitter, where the feature {@code ssf} is on. */
    SIGNAL("suitegate-signal", Duration.ofMinutes(1));

    private final String id;
    private final Duration longestPause;

    OutboxKind(String id, Duration longestPause) {
        this.id = id;
        this.longestPause = longestPause;
    }

    /** The kind in a word, for example {@code logout_token}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How entries of this kind are retried and how long they are kept. They are taken one at a time. */
    public OutboxConfig config() {
        return Retention.config(id, longestPause);
    }
}
