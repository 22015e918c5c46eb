package dev.suitegate.it.tenant;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request of the verification service's web client for a tenant, in each of the ways in which it can be sent. */
final class HintedRequest {
    static final String CLIENT = "verify-web";

    private static final String NAME = "suite_tenant";

    private final Suite suite;
    private final Map<String, String> base = new LinkedHashMap<>();

    HintedRequest(Suite suite) {
        this.suite = suite;
        base.put("client_id", CLIENT);
        base.put("redirect_uri", suite.ports().verifyUrl() + "/callback");
        base.put("response_type", "code");
        base.put("scope", "openid");
        base.put("state", "a-state");
        base.put("nonce", "a-nonce");
        // The example of RFC 7636 appendix B.
        base.put("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        base.put("code_challenge_method", "S256");
    }

    WireAnswer inQuery(Wire browser, String... hints) {
        return send(browser, with(hints));
    }

    /** Pushed (RFC 9126); ends where it is refused. */
    WireAnswer pushed(Wire browser, String... hints) {
        return push(browser, with(hints));
    }

    /** In a signed JWT (RFC 9101), beside what the query says. */
    WireAnswer inObject(Wire browser, String object, String... besides) {
        return send(browser, with(besides).and("request", object));
    }

    /** The same JWT, pushed. */
    WireAnswer inPushedObject(Wire browser, String object) {
        return push(browser, with().and("request", object));
    }

    /** Pushed for one tenant, and taken to the authorization endpoint beside another. */
    WireAnswer pushedBeside(Wire browser, String hint, String beside) {
        return refer(browser, push(with(hint)), beside);
    }

    private WireAnswer refer(Wire browser, WireAnswer pushed, String... besides) {
        Parameters query = Parameters.of("client_id", CLIENT, "request_uri", pushed.text("request_uri"));
        for (String hint : besides) {
            query = query.and(NAME, hint);
        }
        return send(browser, query);
    }

    /** Goes on to the end: a page, or the way back to the client. */
    private WireAnswer send(Wire browser, Parameters query) {
        return browser.follow(
                browser.get(at("auth"), query), suite.ports().verifyUrl().toString());
    }

    /** The request as the client signs it, with any JSON value for the hint; "" for none. */
    String signed(Object hint) {
        Map<String, Object> claims = claims();
        claims.put(NAME, hint);
        return sign(JSONObjectUtils.toJSONString(claims));
    }

    /** The same with the hint said twice. */
    String signedTwice(String first, String second) {
        String claims = JSONObjectUtils.toJSONString(claims());
        String both = ",\"%s\":\"%s\",\"%s\":\"%s\"}".formatted(NAME, first, NAME, second);
        return sign(claims.substring(0, claims.length() - 1) + both);
    }

    private Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>(base);
        claims.put("iss", CLIENT);
        claims.put("aud", suite.issuer().toString());
        claims.put("exp", Instant.now().plusSeconds(3_600).getEpochSecond());
        return claims;
    }

    /** With the client's own secret, as OpenID Connect Core section 6.1 allows; the key is padded to what HS256 needs. */
    private String sign(String claims) {
        byte[] secret = secret().getBytes(StandardCharsets.UTF_8);
        JWSObject object = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(claims));
        try {
            object.sign(new MACSigner(Arrays.copyOf(secret, Math.max(secret.length, 32))));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return object.serialize();
    }

    private WireAnswer push(Parameters request) {
        return new Wire().post(at("ext/par/request"), request, CLIENT, secret());
    }

    private WireAnswer push(Wire browser, Parameters request) {
        WireAnswer pushed = push(request);
        return pushed.status() == 201 ? refer(browser, pushed) : pushed;
    }

    private Parameters with(String... hints) {
        Parameters request = Parameters.of();
        for (Map.Entry<String, String> parameter : base.entrySet()) {
            request = request.and(parameter.getKey(), parameter.getValue());
        }
        for (String hint : hints) {
            request = request.and(NAME, hint);
        }
        return request;
    }

    private String secret() {
        return suite.secrets().of(CLIENT);
    }

    private URI at(String endpoint) {
        return URI.create(suite.issuer() + "/protocol/openid-connect/" + endpoint);
    }
}
