package dev.suitegate.samples.endpoint;

import dev.suitegate.samples.page.SignedOutPage;
import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.web.Endpoint;
import dev.suitegate.samples.web.Reply;
import dev.suitegate.samples.web.Request;

/** {@code GET /signed-out}: where the provider sends the browser after signing out. */
final class SignedOut implements Endpoint {

    private final CurrentSession currentSession;
    private final Cookies cookie;
    private final SignedOutPage page;

    SignedOut(CurrentSession currentSession, ProductSettings settings) {
        this.currentSession = currentSession;
        this.cookie = Cookies.signOut(settings);
        this.page = new SignedOutPage(settings);
    }

    @Override
    public Reply answer(Request request) {
        var confirmed = request.query().get("state").isPresent()
                && request.query().get("state").equals(cookie.in(request));
        if (confirmed) {
            return cookie.clear(Reply.html(200, page.everywhere()));
        }
        return Reply.html(200, currentSession.peek(request).isPresent() ? page.stillSignedIn() : page.here());
    }
}
