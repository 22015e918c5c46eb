package dev.suitegate.it.baseline;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A correct authorization request (RFC 6749 section 4.1.1) that a test spoils in one place. */
record CodeRequest(Suite suite, String client, String verifier, Map<String, String> parameters) {
    static final String MOBILE_REDIRECT = "http://127.0.0.1:4711/callback";

    private static final Pattern CODE = Pattern.compile("[?&#]code=([^&#]+)");

    static CodeRequest of(Suite suite, String client) {
        String verifier = new CodeVerifier().getValue();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client);
        parameters.put("redirect_uri", redirectUri(suite, client));
        parameters.put("scope", "openid");
        parameters.put("state", UUID.randomUUID().toString());
        parameters.put("nonce", UUID.randomUUID().toString());
        parameters.put("code_challenge", challenge(verifier));
        parameters.put("code_challenge_method", "S256");
        return new CodeRequest(suite, client, verifier, parameters);
    }

    static String redirectUri(Suite suite, String client) {
        return switch (client) {
            case "crm-web" -> suite.ports().crmUrl() + "/callback";
            case "verify-web" -> suite.ports().verifyUrl() + "/callback";
            case "acme-portal" -> "http://localhost:8083/callback";
            case "crm-mobile" -> MOBILE_REDIRECT;
            case "account-console" -> suite.issuer() + "/account/";
            default -> throw new IllegalArgumentException(client);
        };
    }

    CodeRequest with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new CodeRequest(suite, client, verifier, changed);
    }

    CodeRequest without(String... names) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        for (String name : names) {
            changed.remove(name);
        }
        return new CodeRequest(suite, client, verifier, changed);
    }

    URI url() {
        return URI.create(suite.issuer() + "/protocol/openid-connect/auth?" + Wire.encode(parameters));
    }

    /** The code for somebody who signs in at an empty browser; the client must be one without consent. */
    String codeFor(String user) {
        return code(new Wire().signIn(url(), user, DemoUsers.PASSWORD));
    }

    /** Redeems a code as this client, with some of the form's fields changed. */
    HttpAnswer redeem(String code, Map<String, String> changes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", String.valueOf(parameters.get("redirect_uri")));
        form.put("code_verifier", verifier);
        form.putAll(changes);
        form.values().removeIf(String::isEmpty);
        return token(suite, client, form);
    }

    static HttpAnswer refresh(Suite suite, String client, String refreshToken) {
        return token(suite, client, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** A token request with the client's credentials. */
    static HttpAnswer token(Suite suite, String client, Map<String, String> fields) {
        return endpoint(suite, "token").postForm(authenticated(suite, client, fields));
    }

    static HttpCall endpoint(Suite suite, String name) {
        return HttpCall.to(URI.create(suite.issuer() + "/protocol/openid-connect/" + name));
    }

    static Map<String, String> authenticated(Suite suite, String client, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("client_id", client);
        if (!client.equals("crm-mobile") && !client.equals("account-console") && !client.equals("admin-cli")) {
            form.put("client_secret", suite.secrets().of(client));
        }
        return form;
    }

    static boolean hasCode(HttpResponse<String> response) {
        return CODE.matcher(Wire.location(response)).find();
    }

    static String code(HttpResponse<String> response) {
        Matcher matcher = CODE.matcher(Wire.location(response));
        if (!matcher.find()) {
            throw new AssertionError(
                    "no code, HTTP " + response.statusCode() + " " + Wire.location(response) + " " + response.body());
        }
        return matcher.group(1);
    }

    static String challenge(String verifier) {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                .getValue();
    }
}
