package dev.suitegate.samples.endpoint;

import dev.suitegate.samples.oidc.CompleteSignIn;
import dev.suitegate.samples.oidc.PendingSignIn;
import dev.suitegate.samples.oidc.SignInOutcome;
import dev.suitegate.samples.oidc.VerifiedTokens;
import dev.suitegate.samples.page.TroublePage;
import dev.suitegate.samples.session.PendingSignIns;
import dev.suitegate.samples.session.Sessions;
import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.web.Endpoint;
import dev.suitegate.samples.web.Reply;
import dev.suitegate.samples.web.Request;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** {@code GET /callback}: the redirect URI, where the provider's answer arrives. */
final class Callback implements Endpoint {

    private static final Logger LOG = System.getLogger(Callback.class.getName());
    private static final Set<String> PASSING = Set.of("server_error", "temporarily_unavailable");

    private final CompleteSignIn completeSignIn;
    private final PendingSignIns pendingSignIns;
    private final Sessions sessions;
    private final ProductSettings settings;
    private final TroublePage troublePage;

    Callback(
            CompleteSignIn completeSignIn, PendingSignIns pendingSignIns, Sessions sessions, ProductSettings settings) {
        this.completeSignIn = completeSignIn;
        this.pendingSignIns = pendingSignIns;
        this.sessions = sessions;
        this.settings = settings;
        this.troublePage = new TroublePage(settings);
    }

    @Override
    public Reply answer(Request request) {
        var pending = pending(request);
        if (pending.isEmpty()) {
            return unbelievable("no sign-in of this browser has this state");
        }
        var outcome = completeSignIn.complete(pending.get(), URI.create(settings.url() + request.target()));
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            return signedIn(request, signedIn.tokens());
        }
        if (outcome instanceof SignInOutcome.Declined declined) {
            LOG.log(Level.INFO, "a sign-in was declined: " + printable(declined.error()));
            return Reply.html(status(declined.error()), troublePage.declined(declined.error(), declined.description()));
        }
        return unbelievable(((SignInOutcome.Unbelievable) outcome).why());
    }

    private Optional<PendingSignIn> pending(Request request) {
        var state = request.query().get("state");
        return Cookies.signIn(settings)
                .in(request)
                .flatMap(browser -> state.flatMap(value -> pendingSignIns.take(browser, value)));
    }

    // Whatever session the browser had here before is over: it was another sign-in, perhaps another person's.
    private Reply signedIn(Request request, VerifiedTokens tokens) {
        var cookie = Cookies.session(settings);
        cookie.in(request).ifPresent(sessions::end);
        var session = sessions.open(tokens);
        return cookie.set(Reply.seeOther(settings.at("/")), session.id());
    }

    private Reply unbelievable(String why) {
        LOG.log(Level.WARNING, "a sign-in was not believed: " + printable(why));
        return Reply.html(400, troublePage.unbelievable());
    }

    private static int status(String error) {
        if (PASSING.contains(error)) {
            return 503;
        }
        return error.equals("access_denied") ? 403 : 400;
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
