package dev.suitegate.samples.endpoint;

import com.nimbusds.openid.connect.sdk.Prompt;
import dev.suitegate.samples.oidc.StartSignIn;
import dev.suitegate.samples.session.PendingSignIns;
import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.store.Unguessable;
import dev.suitegate.samples.web.Endpoint;
import dev.suitegate.samples.web.RefusedRequestException;
import dev.suitegate.samples.web.Reply;
import dev.suitegate.samples.web.Request;
import java.util.Map;
import java.util.Optional;

/** {@code GET /login?tenant=&prompt=}: sends the browser to the provider. */
final class Login implements Endpoint {

    private static final int LONGEST_TENANT = 255;
    private static final Map<String, Prompt.Type> PROMPTS = Map.of(
            "none", Prompt.Type.NONE,
            "login", Prompt.Type.LOGIN,
            "consent", Prompt.Type.CONSENT,
            "select_account", Prompt.Type.SELECT_ACCOUNT);

    private final StartSignIn startSignIn;
    private final PendingSignIns pendingSignIns;
    private final Cookies cookie;

    Login(StartSignIn startSignIn, PendingSignIns pendingSignIns, ProductSettings settings) {
        this.startSignIn = startSignIn;
        this.pendingSignIns = pendingSignIns;
        this.cookie = Cookies.signIn(settings);
    }

    @Override
    public Reply answer(Request request) {
        var started = startSignIn.start(tenant(request), prompt(request));
        var browser = cookie.in(request).filter(pendingSignIns::knows).orElseGet(Unguessable::text);
        pendingSignIns.add(browser, started.pending());
        return cookie.set(Reply.seeOther(started.address()), browser, PendingSignIns.LIFETIME);
    }

    private static Optional<String> tenant(Request request) {
        var tenant = request.query().get("tenant").map(String::strip);
        if (tenant.isPresent()
                && (tenant.get().length() > LONGEST_TENANT
                        || tenant.get().chars().anyMatch(Character::isISOControl))) {
            throw new RefusedRequestException(400, "That is not the name of an organization.");
        }
        return tenant;
    }

    private static Optional<Prompt.Type> prompt(Request request) {
        var prompt = request.query().get("prompt");
        if (prompt.isPresent() && !PROMPTS.containsKey(prompt.get())) {
            throw new RefusedRequestException(400, "The sign-in service knows no such prompt.");
        }
        return prompt.map(PROMPTS::get);
    }
}
