package dev.suitegate.it.outage;

import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;

/** What somebody holds who was in the middle of everything when the database went away. */
final class Visit {
    private final Suite suite;
    private final Wire wire = new Wire();
    private final Wire browser = new Wire();
    private final WireAnswer page;
    private final Answer.Code code;
    private final TokenAnswer.Issued tokens;
    private final String billing;

    private Visit(Suite suite) {
        this.suite = suite;
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        this.page = browser.get(verify.attempt().url());
        this.code = new UserAgent().signIn(verify.attempt(), "ann").answer().granted();
        this.tokens = verify.redeem(
                        new UserAgent().signIn(verify.attempt(), "zoe").answer().granted())
                .issued();
        this.billing = suite.billing().accessToken();
    }

    static Visit begun(Suite suite) {
        return new Visit(suite);
    }

    TokenAnswer.Issued tokens() {
        return tokens;
    }

    WireAnswer signIn() {
        return browser.signIn(page, "ann");
    }

    WireAnswer silentSignIn() {
        return browser.get(RelyingParty.verifyWeb(suite).silentAttempt().url());
    }

    WireAnswer redeem() {
        return asVerify(
                "token",
                Parameters.of(
                        "grant_type", "authorization_code",
                        "code", code.code().getValue(),
                        "redirect_uri", code.attempt().redirectUri().toString(),
                        "code_verifier", code.attempt().verifier().getValue()));
    }

    WireAnswer refresh() {
        return refresh(tokens.renewal());
    }

    WireAnswer refresh(String refreshToken) {
        return asVerify("token", Parameters.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    WireAnswer introspect() {
        return asVerify("token/introspect", Parameters.of("token", tokens.accessToken()));
    }

    WireAnswer userInfo() {
        return wire.getAs(tokens.accessToken(), endpoint("userinfo"));
    }

    WireAnswer clientCredentials() {
        return wire.post(
                endpoint("token"),
                Parameters.of("grant_type", "client_credentials"),
                "verify-api",
                suite.secrets().of("verify-api"));
    }

    WireAnswer readSubscription() {
        return wire.getAs(
                billing, suite.ports().keycloak().resolve("/admin/realms/suite/suite/subscriptions/sub-acme-crm"));
    }

    private WireAnswer asVerify(String endpoint, Parameters request) {
        return wire.post(
                endpoint(endpoint), request, "verify-web", suite.secrets().of("verify-web"));
    }

    private URI endpoint(String name) {
        return URI.create(suite.issuer() + "/protocol/openid-connect/" + name);
    }
}
