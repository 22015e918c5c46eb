package dev.suitegate.it.traps;

import com.nimbusds.jwt.SignedJWT;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;

/** Somebody with the tokens of one product's web client, and that client at the suite's endpoints. */
final class Bearer {
    static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    static final String ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";

    private final Suite suite;
    private final RelyingParty product;
    private final TokenAnswer.Issued tokens;
    private final Wire wire = new Wire();

    private Bearer(Suite suite, RelyingParty product, TokenAnswer.Issued tokens) {
        this.suite = suite;
        this.product = product;
        this.tokens = tokens;
    }

    static Bearer of(Suite suite, RelyingParty product, String user) {
        return of(suite, product, product.attempt(), new UserAgent(), user);
    }

    static Bearer of(Suite suite, RelyingParty product, Attempt attempt, UserAgent agent, String user) {
        TokenAnswer.Issued tokens =
                product.redeem(agent.signIn(attempt, user).answer().granted()).issued();
        return new Bearer(suite, product, tokens);
    }

    TokenAnswer.Issued tokens() {
        return tokens;
    }

    Map<String, Object> claims() {
        return claimsOf(tokens.accessToken());
    }

    static Map<String, Object> claimsOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getClaims();
        } catch (ParseException e) {
            throw new AssertionError("no JWT: " + token, e);
        }
    }

    WireAnswer introspect(String token, String hint) {
        return post("token/introspect", Parameters.of("token", token, "token_type_hint", hint));
    }

    WireAnswer userInfo() {
        return wire.getAs(tokens.accessToken(), endpoint("userinfo"));
    }

    WireAnswer exchange() {
        return post("token", exchangeRequest());
    }

    /** The same, for one resource server. */
    WireAnswer exchangeFor(String audience) {
        return post("token", exchangeRequest().and("audience", audience));
    }

    private Parameters exchangeRequest() {
        return Parameters.of(
                "grant_type", EXCHANGE,
                "subject_token", tokens.accessToken(),
                "subject_token_type", ACCESS_TOKEN_TYPE);
    }

    /** Asks at the token endpoint with the access token in the header, as a permission request does. */
    WireAnswer postAsBearer(Parameters request) {
        return wire.postAs(tokens.accessToken(), endpoint("token"), request);
    }

    WireAnswer get(URI address) {
        return wire.getAs(tokens.accessToken(), address);
    }

    WireAnswer post(String endpoint, Parameters request) {
        String client = product.clientId();
        return wire.post(endpoint(endpoint), request, client, suite.secrets().of(client));
    }

    /** The same, for an answer of one media type. */
    WireAnswer postAccepting(String mediaType, String endpoint, Parameters request) {
        String client = product.clientId();
        return wire.accepting(mediaType)
                .post(endpoint(endpoint), request, client, suite.secrets().of(client));
    }

    private URI endpoint(String name) {
        return URI.create(suite.issuer() + "/protocol/openid-connect/" + name);
    }
}
