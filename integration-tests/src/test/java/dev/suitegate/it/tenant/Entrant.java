package dev.suitegate.it.tenant;

import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Somebody who has entered the verification service of a spare realm: with tokens, and with a code not redeemed yet. */
public final class Entrant {
    /** The service's client. */
    public static final String CLIENT = "verify-web";

    /** What people have from before a change, and what they try after it. */
    public enum Way {
        CODE,
        INTROSPECTION,
        USERINFO,
        REFRESH,
        SUITE_SESSION
    }

    /** Everything that was issued before. */
    public static final Set<Way> ISSUED = EnumSet.complementOf(EnumSet.of(Way.SUITE_SESSION));

    /** The suite session too. */
    public static final Set<Way> ALL = EnumSet.allOf(Way.class);

    private final Suite suite;
    private final RelyingParty verify;
    private final String issuer;
    private final UserAgent agent = new UserAgent();
    private final TokenAnswer.Issued tokens;
    private final Answer.Code code;

    /** Signs somebody in, who must get in. */
    public Entrant(Suite suite, SpareRealm realm, String user) {
        this.suite = suite;
        this.verify = realm.client(CLIENT);
        this.issuer = realm.issuer().toString();
        this.tokens = verify.redeem(
                        agent.signIn(verify.attempt(), user).answer().granted())
                .issued();
        this.code = agent.open(verify.attempt()).answer().granted();
    }

    TokenAnswer.Issued tokens() {
        return tokens;
    }

    /** Which of these ways still lets in; each is tried, and a way that lets in is used up. */
    public Set<Way> open(Set<Way> tried) {
        Set<Way> open = EnumSet.noneOf(Way.class);
        for (Way way : tried) {
            if (isOpen(way)) {
                open.add(way);
            }
        }
        return open;
    }

    private boolean isOpen(Way way) {
        return switch (way) {
            case CODE -> isIssued(verify.redeem(code), "invalid_grant");
            case INTROSPECTION -> introspected();
            case USERINFO ->
                at("userinfo")
                                .bearer(tokens.accessToken())
                                .get()
                                .expect(200, 401)
                                .status()
                        == 200;
            case REFRESH -> isIssued(verify.refresh(tokens.renewal()), "invalid_grant");
            case SUITE_SESSION -> entersAgain();
        };
    }

    private boolean introspected() {
        Map<String, String> form =
                Map.of("client_id", CLIENT, "client_secret", suite.secrets().of(CLIENT), "token", tokens.accessToken());
        return at("token/introspect")
                .postForm(form)
                .expect(200)
                .json()
                .path("active")
                .asBoolean();
    }

    private boolean entersAgain() {
        Landing landing = agent.open(verify.attempt());
        if (landing instanceof Landing.Answered answered) {
            return isIssued(verify.redeem(answered.answer().granted()), "none");
        }
        return landing.refusal().status() == 200;
    }

    private static boolean isIssued(TokenAnswer answer, String error) {
        if (answer instanceof TokenAnswer.Refused refused && !refused.error().equals(error)) {
            throw new AssertionError("refused otherwise than with " + error + ": " + refused);
        }
        return answer instanceof TokenAnswer.Issued;
    }

    private HttpCall at(String endpoint) {
        return HttpCall.to(URI.create(issuer + "/protocol/openid-connect/" + endpoint));
    }
}
