package dev.suitegate.samples.endpoint;

import com.nimbusds.oauth2.sdk.id.State;
import dev.suitegate.samples.oidc.ProviderUnavailableException;
import dev.suitegate.samples.oidc.StartSignOut;
import dev.suitegate.samples.page.TroublePage;
import dev.suitegate.samples.session.Session;
import dev.suitegate.samples.session.Sessions;
import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.web.RefusedRequestException;
import dev.suitegate.samples.web.Reply;
import dev.suitegate.samples.web.Request;
import java.time.Duration;
import java.util.Optional;

/** Signing out: first here, then at the provider, which tells the other products. */
final class Logout {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final StartSignOut startSignOut;
    private final CurrentSession currentSession;
    private final Sessions sessions;
    private final ProductSettings settings;

    Logout(StartSignOut startSignOut, CurrentSession currentSession, Sessions sessions, ProductSettings settings) {
        this.startSignOut = startSignOut;
        this.currentSession = currentSession;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** {@code POST /logout}: signs out everywhere. */
    Reply everywhere(Request request) {
        var session = currentSession.peek(request);
        if (session.isEmpty()) {
            return Reply.seeOther(settings.at("/signed-out"));
        }
        if (!request.form().get("csrf").filter(session.get()::hasCsrfToken).isPresent()) {
            throw new RefusedRequestException(403, "This form is not ours, or it is old. You are still signed in.");
        }
        sessions.end(session.get().id());
        return Cookies.session(settings).clear(atProvider(session));
    }

    /** {@code GET /switch-account}: the provider asks the person to confirm, so nothing ends here yet. */
    Reply switchAccount(Request request) {
        return toProvider(Optional.empty());
    }

    private Reply atProvider(Optional<Session> session) {
        try {
            return toProvider(session);
        } catch (ProviderUnavailableException unavailable) {
            return Reply.html(503, new TroublePage(settings).signedOutHereOnly());
        }
    }

    private Reply toProvider(Optional<Session> session) {
        var state = new State().getValue();
        var address = startSignOut.address(session.map(Session::tokens), state);
        return Cookies.signOut(settings).set(Reply.seeOther(address), state, PATIENCE);
    }
}
