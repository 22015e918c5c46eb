package dev.suitegate.samples.endpoint;

import dev.suitegate.samples.oidc.CompleteSignIn;
import dev.suitegate.samples.oidc.OpenIdProvider;
import dev.suitegate.samples.oidc.ReadLogoutToken;
import dev.suitegate.samples.oidc.RenewTokens;
import dev.suitegate.samples.oidc.StartSignIn;
import dev.suitegate.samples.oidc.StartSignOut;
import dev.suitegate.samples.page.Assets;
import dev.suitegate.samples.session.PendingSignIns;
import dev.suitegate.samples.session.Sessions;
import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.web.Endpoint;
import dev.suitegate.samples.web.Reply;
import dev.suitegate.samples.web.Routes;
import dev.suitegate.samples.web.WebServer;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/** One running product: joins its parts and serves them. */
public final class Product implements AutoCloseable {

    private final WebServer server;

    private Product(WebServer server) {
        this.server = server;
    }

    /**
     * Starts a product. The provider need not be up yet.
     *
     * @throws IOException when the port is taken
     */
    public static Product start(ProductSettings settings, Clock clock) throws IOException {
        return new Product(WebServer.start(
                settings.port(),
                settings.everywhere(),
                settings.issuer(),
                routes(settings, clock),
                new Failures(settings)::answer));
    }

    private static Routes routes(ProductSettings settings, Clock clock) {
        var provider = new OpenIdProvider(settings.issuer());
        var sessions = new Sessions(clock);
        var pending = new PendingSignIns(clock);
        var current = new CurrentSession(sessions, new RenewTokens(provider, settings), settings, clock);
        var logout = new Logout(new StartSignOut(provider, settings), current, sessions, settings);
        var login = new Login(new StartSignIn(provider, settings), pending, settings);
        var callback = new Callback(new CompleteSignIn(provider, settings), pending, sessions, settings);
        return new Routes(
                Map.of(
                        "/",
                        new OnPublicHost(new Home(current, settings), settings),
                        "/login",
                        new OnPublicHost(login, settings),
                        "/callback",
                        callback,
                        "/switch-account",
                        logout::switchAccount,
                        "/signed-out",
                        new SignedOut(current, settings),
                        "/health",
                        new Health(settings),
                        "/style.css",
                        asset("text/css; charset=utf-8", Assets.styleSheet()),
                        "/icon.svg",
                        asset("image/svg+xml", Assets.icon(settings.productId()))),
                Map.of(
                        "/logout",
                        logout::everywhere,
                        "/backchannel-logout",
                        new BackchannelLogout(new ReadLogoutToken(provider, settings, clock), sessions)));
    }

    private static Endpoint asset(String contentType, String text) {
        var reply = Reply.of(200, contentType, text).with("Cache-Control", "no-cache");
        return request -> reply;
    }

    @Override
    public void close() {
        server.close();
    }
}
