package dev.suitegate.samples.endpoint;

import dev.suitegate.samples.oidc.RenewTokens;
import dev.suitegate.samples.oidc.Renewal;
import dev.suitegate.samples.session.Session;
import dev.suitegate.samples.session.Sessions;
import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.web.Request;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** Finds the session of a request and renews it when its access token has expired. */
final class CurrentSession {

    /** Who is asking. */
    sealed interface Standing {
        /** Nobody that is known. */
        record SignedOut() implements Standing {}

        /** Somebody whose access the provider has confirmed within the access token's lifetime. */
        record SignedIn(Session session) implements Standing {}

        /** Somebody whose access the provider no longer confirms; the session has ended. */
        record AccessEnded() implements Standing {}
    }

    private static final Logger LOG = System.getLogger(CurrentSession.class.getName());

    private final Sessions sessions;
    private final RenewTokens renewTokens;
    private final Cookies cookie;
    private final Clock clock;

    CurrentSession(Sessions sessions, RenewTokens renewTokens, ProductSettings settings, Clock clock) {
        this.sessions = sessions;
        this.renewTokens = renewTokens;
        this.cookie = Cookies.session(settings);
        this.clock = clock;
    }

    /** The session of a request as it stands, not renewed. */
    Optional<Session> peek(Request request) {
        return cookie.in(request).flatMap(sessions::find);
    }

    Standing of(Request request) {
        var session = peek(request);
        return session.isPresent() ? confirmed(session.get()) : new Standing.SignedOut();
    }

    // One renewal at a time; a request that waited finds the fresh tokens of the one before it.
    private Standing confirmed(Session session) {
        session.renewing().lock();
        try {
            if (session.tokens().expiredAt(clock.instant())) {
                var renewal = renewTokens.renew(session.tokens());
                if (renewal instanceof Renewal.Ended ended) {
                    LOG.log(Level.INFO, "a session ended at its renewal: " + ended.why());
                    sessions.end(session.id());
                    return new Standing.AccessEnded();
                }
                session.renewed(((Renewal.Renewed) renewal).tokens());
            }
        } finally {
            session.renewing().unlock();
        }
        // A logout token may have arrived meanwhile.
        return sessions.find(session.id()).isPresent() ? new Standing.SignedIn(session) : new Standing.SignedOut();
    }
}
