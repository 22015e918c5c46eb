package dev.suitegate.samples.endpoint;

import dev.suitegate.samples.endpoint.CurrentSession.Standing;
import dev.suitegate.samples.page.HomePage;
import dev.suitegate.samples.page.TroublePage;
import dev.suitegate.samples.page.WelcomePage;
import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.web.Endpoint;
import dev.suitegate.samples.web.Reply;
import dev.suitegate.samples.web.Request;

/** {@code GET /}: the welcome page, or the home page of who is signed in. */
final class Home implements Endpoint {

    private final CurrentSession currentSession;
    private final Cookies cookie;
    private final WelcomePage welcomePage;
    private final HomePage homePage;
    private final TroublePage troublePage;

    Home(CurrentSession currentSession, ProductSettings settings) {
        this.currentSession = currentSession;
        this.cookie = Cookies.session(settings);
        this.welcomePage = new WelcomePage(settings);
        this.homePage = new HomePage(settings);
        this.troublePage = new TroublePage(settings);
    }

    @Override
    public Reply answer(Request request) {
        var standing = currentSession.of(request);
        if (standing instanceof Standing.SignedIn signedIn) {
            return Reply.html(200, homePage.render(signedIn.session()));
        }
        return standing instanceof Standing.AccessEnded
                ? cookie.clear(Reply.html(403, troublePage.accessEnded()))
                : Reply.html(200, welcomePage.render());
    }
}
