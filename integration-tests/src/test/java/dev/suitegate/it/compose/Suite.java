package dev.suitegate.it.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.suitegate.it.load.NoAnswer;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HtmlForm;
import dev.suitegate.it.support.RelyingParty;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/** The suite from outside: through the proxy, over TLS. */
final class Suite implements AutoCloseable {
    private static final int MOST_REDIRECTS = 12;
    private static final int MOST_FORMS = 4;
    private static final String VERIFY = "verify-web";

    private final Project project;
    private final ComposeSettings settings;
    private final Web web;

    Suite(Project project) {
        this.project = project;
        this.settings = project.settings();
        this.web = new Web(project.secretFile("ca.pem"));
    }

    /** Reads something, with an access token or without. */
    Reply get(URI address, @Nullable String token) {
        return web.send(authorized(RequestBuilder.get(address), token).build());
    }

    /** Reads something, and names another host than the one that is connected to. */
    Reply getAs(String host, URI address) {
        return web.send(RequestBuilder.get(address).setHeader("Host", host).build());
    }

    /** Sends JSON with an access token; an empty text for no body. */
    Reply send(String method, URI address, String token, Object document) {
        RequestBuilder request = authorized(RequestBuilder.create(method).setUri(address), token);
        return web.send(request.setEntity(new StringEntity(json(document), ContentType.APPLICATION_JSON))
                .build());
    }

    /** Asks for something of the suite's API, as billing. */
    Reply billing(String method, String path, String token, Map<String, ?> document) {
        URI address = settings.suite().resolve("/admin/realms/suite/suite" + path);
        RequestBuilder request = authorized(RequestBuilder.create(method).setUri(address), token);
        if (!document.isEmpty()) {
            request.setEntity(new StringEntity(json(document), ContentType.APPLICATION_JSON));
        }
        return web.send(request.build()).answered();
    }

    /** An access token of the client {@code billing}. */
    String billingToken() {
        return asClient(
                        "billing",
                        project.secret("BILLING_CLIENT_SECRET"),
                        "token",
                        Map.of("grant_type", "client_credentials"))
                .answered()
                .expect(200)
                .text("access_token");
    }

    /** An access token of the operator, from where the administration is. */
    String operatorToken() {
        URI address = settings.administration().resolve("/realms/master/protocol/openid-connect/token");
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "operator",
                "password", project.secret("KC_BOOTSTRAP_ADMIN_PASSWORD"));
        return web.send(form(address, form).build()).answered().expect(200).text("access_token");
    }

    /** Signs in at the verification service with an empty browser, up to its tokens. */
    Decision signIn(String user) {
        HttpClientContext browser = Web.newBrowser();
        Attempt attempt = RelyingParty.confidential(
                        issuer(), VERIFY, verifySecret(), URI.create(settings.verify() + "/callback"))
                .attempt();
        Reply reply = follow(RequestBuilder.get(attempt.url()).build(), attempt, browser);
        for (int i = 0; i < MOST_FORMS; i++) {
            if (reply.location().isPresent()) {
                return redeem(attempt, reply.location().get());
            }
            HtmlForm form = reply.form();
            if (reply.status() != 200 || !form.asksForUserOrPassword()) {
                break;
            }
            Map<String, String> fields = new HashMap<>(form.hiddenFields());
            fields.put("username", user);
            fields.put("password", DemoUsers.PASSWORD);
            reply = follow(form(form.action(), fields).build(), attempt, browser);
        }
        if (reply.status() == 403 && reply.body().contains("id=\"suite-no-access\"")) {
            return Decision.refused();
        }
        throw new NoAnswer("a sign-in ends at " + reply);
    }

    /** Sends a wrong password to Keycloak and says that it is from elsewhere; where Keycloak believes it to be from. */
    String addressOfAFailedSignIn(String pretended) {
        Map<String, String> form =
                Map.of("grant_type", "client_credentials", "client_id", VERIFY, "client_secret", "wrong");
        URI address = URI.create(issuer() + "/protocol/openid-connect/token");
        web.send(form(address, form)
                        .addHeader("X-Forwarded-For", pretended)
                        .addHeader("Forwarded", "for=" + pretended)
                        .build())
                .answered()
                .expect(401);
        URI events = settings.administration().resolve("/admin/realms/suite/events?type=CLIENT_LOGIN_ERROR&max=1");
        return get(events, operatorToken())
                .expect(200)
                .json()
                .path(0)
                .path("ipAddress")
                .asText();
    }

    /** Asks whether an access token is good. */
    Decision introspect(Decision.Granted tokens) {
        Reply reply = asVerify("token/introspect", Map.of("token", tokens.accessToken()))
                .answered();
        if (NoAnswer.isOfIntrospection(reply.status(), reply.text("error_description"))) {
            throw new NoAnswer(reply.toString());
        }
        return reply.expect(200).json().path("active").asBoolean() ? tokens : Decision.refused();
    }

    /** Renews tokens. Never repeat it: a refresh token is good once. */
    Decision refresh(Decision.Granted tokens) {
        return decided(
                asVerify("token", Map.of("grant_type", "refresh_token", "refresh_token", tokens.refreshToken())));
    }

    private Decision redeem(Attempt attempt, URI answered) {
        if (!(attempt.answer(answered) instanceof Answer.Code code)) {
            return Decision.refused();
        }
        return decided(asVerify(
                "token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code.code().getValue(),
                        "redirect_uri",
                        attempt.redirectUri().toString(),
                        "code_verifier",
                        attempt.verifier().getValue())));
    }

    private static Decision decided(Reply reply) {
        reply.answered();
        return reply.status() == 200
                ? new Decision.Granted(reply.text("access_token"), reply.text("refresh_token"))
                : Decision.refused();
    }

    private Reply follow(HttpUriRequest first, Attempt attempt, HttpClientContext browser) {
        Reply reply = web.send(first, browser).answered();
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            if (reply.location().isEmpty()
                    || attempt.isAnsweredBy(reply.location().get())) {
                return reply;
            }
            reply = web.send(RequestBuilder.get(reply.location().get()).build(), browser)
                    .answered();
        }
        throw new NoAnswer("more than " + MOST_REDIRECTS + " redirects");
    }

    private Reply asVerify(String endpoint, Map<String, String> form) {
        return asClient(VERIFY, verifySecret(), endpoint, form);
    }

    private Reply asClient(String client, String secret, String endpoint, Map<String, String> form) {
        String pair = client + ":" + secret;
        URI address = URI.create(issuer() + "/protocol/openid-connect/" + endpoint);
        return web.send(form(address, form)
                .addHeader(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .build());
    }

    private String verifySecret() {
        return project.secret("VERIFY_WEB_CLIENT_SECRET");
    }

    private URI issuer() {
        return settings.suite().resolve("/realms/suite");
    }

    private static RequestBuilder form(URI address, Map<String, String> fields) {
        RequestBuilder request = RequestBuilder.post(address).setCharset(StandardCharsets.UTF_8);
        fields.forEach(request::addParameter);
        return request;
    }

    private static RequestBuilder authorized(RequestBuilder request, @Nullable String token) {
        return token == null ? request : request.addHeader("Authorization", "Bearer " + token);
    }

    private static String json(Object document) {
        try {
            return Reply.JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
