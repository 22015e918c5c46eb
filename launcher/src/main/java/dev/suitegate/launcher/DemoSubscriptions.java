package dev.suitegate.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Puts the demo subscriptions through the REST API, as {@code billing} does it. */
final class DemoSubscriptions {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI keycloak;
    private final String secret;

    DemoSubscriptions(URI keycloak, DemoSecrets secrets) {
        this.keycloak = keycloak;
        this.secret = secrets.of("billing");
    }

    /** Creates the subscriptions that do not exist yet. Existing ones stay as they are, so that no trial is renewed. */
    void putMissing() {
        String token = accessToken();
        for (DemoSubscription subscription : DemoSubscription.all(Instant.now())) {
            String path = "/admin/realms/suite/suite/subscriptions/" + subscription.externalId();
            if (exists(token, path)) {
                continue;
            }
            put(token, path, json(subscription.document()));
            subscription.seats().forEach(user -> put(token, path + "/seats/" + user, ""));
        }
    }

    private String accessToken() {
        HttpRequest request = HttpRequest.newBuilder(keycloak.resolve("/realms/suite/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=billing&client_secret="
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw unexpected("no access token for 'billing'", answer);
        }
        try {
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (JsonProcessingException e) {
            throw new LaunchFailure("the token endpoint's answer for 'billing' is not JSON", e);
        }
    }

    private boolean exists(String token, String path) {
        HttpResponse<String> answer = send(authorized(token, path).GET().build());
        return switch (answer.statusCode()) {
            case 200 -> true;
            case 404 -> false;
            default -> throw unexpected("cannot read " + path, answer);
        };
    }

    private void put(String token, String path, String body) {
        HttpRequest.Builder request = authorized(token, path);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> answer =
                send(request.PUT(BodyPublishers.ofString(body)).build());
        if (answer.statusCode() / 100 != 2) {
            throw unexpected("cannot put " + path, answer);
        }
    }

    private HttpRequest.Builder authorized(String token, String path) {
        return HttpRequest.newBuilder(keycloak.resolve(path))
                .timeout(LIMIT)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LaunchFailure("no answer from " + request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while calling " + request.uri(), e);
        }
    }

    private static String json(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LaunchFailure unexpected(String what, HttpResponse<String> answer) {
        return new LaunchFailure("%s: HTTP %d %s".formatted(what, answer.statusCode(), answer.body()));
    }
}
