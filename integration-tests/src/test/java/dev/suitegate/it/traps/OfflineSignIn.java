package dev.suitegate.it.traps;

import com.nimbusds.oauth2.sdk.Scope;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;

/** A code that was asked for with other scopes than a relying party of these tests asks for by itself. */
record OfflineSignIn(Suite suite, RelyingParty product, String code) {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    static OfflineSignIn begun(Suite suite, RelyingParty product, Scope scope, String user) {
        Wire browser = new Wire();
        Parameters request = Parameters.of(
                "client_id",
                product.clientId(),
                "redirect_uri",
                callback(suite),
                "response_type",
                "code",
                "scope",
                scope.toString(),
                "state",
                "s",
                "nonce",
                "n",
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                "S256");
        WireAnswer end = browser.signIn(browser.get(endpoint(suite, "auth"), request), user);
        return new OfflineSignIn(suite, product, end.returned().computeIfAbsent("code", missing -> {
            throw new AssertionError("no code: " + end);
        }));
    }

    WireAnswer redeem() {
        return new Wire()
                .post(
                        endpoint(suite, "token"),
                        Parameters.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                callback(suite),
                                "code_verifier",
                                VERIFIER),
                        product.clientId(),
                        suite.secrets().of(product.clientId()));
    }

    private static String callback(Suite suite) {
        return suite.ports().verifyUrl() + "/callback";
    }

    private static URI endpoint(Suite suite, String name) {
        return URI.create(suite.issuer() + "/protocol/openid-connect/" + name);
    }
}
