package dev.suitegate.samples.session;

import dev.suitegate.samples.oidc.LogoutVerdict.EndSessions;
import dev.suitegate.samples.oidc.VerifiedTokens;
import dev.suitegate.samples.store.ExpiringStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Everybody who is signed in to this product. */
public final class Sessions {

    private static final Duration LONGEST = Duration.ofHours(10);

    private final ExpiringStore<Session> byId;

    /** Nobody yet. */
    public Sessions(Clock clock) {
        this.byId = new ExpiringStore<>(10_000, LONGEST, clock);
    }

    /** Opens a session, always under a new id, so that nobody can have planted it (session fixation). */
    public Session open(VerifiedTokens tokens) {
        var session = new Session(tokens);
        byId.add(session.id(), session);
        return session;
    }

    /** The session of a cookie value. */
    public Optional<Session> find(String id) {
        return byId.find(id);
    }

    /** Ends the session of a cookie value, if there is one. */
    public void end(String id) {
        byId.remove(id);
    }

    /** Ends the sessions that a logout token covers and answers how many there were. */
    public int end(EndSessions which) {
        return byId.removeIf(session -> which.covers(session.tokens()));
    }
}
