package dev.suitegate.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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

/** The calls of the suite's API that put products. */
final class CatalogApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final CatalogSettings settings;

    CatalogApi(CatalogSettings settings) {
        this.settings = settings;
    }

    /**
     * Sends the product file.
     *
     * @param dryRun whether the answer only says what would be done
     * @throws LaunchFailure when there is no answer, or one that is neither a plan nor a refusal
     */
    Reply put(String product, String document, boolean dryRun) {
        Reply token = token();
        if (!token.isSuccess()) {
            return token;
        }
        return send(HttpRequest.newBuilder(address("/admin/realms/" + encoded(settings.realm()) + "/suite/products/"
                        + encoded(product) + "?dryRun=" + dryRun))
                .header("Authorization", "Bearer " + accessToken(token))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(document)));
    }

    /** A token for each call: it lives for two minutes, and a person may look at a plan for longer. */
    private Reply token() {
        return send(HttpRequest.newBuilder(
                        address("/realms/" + encoded(settings.realm()) + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + encoded(settings.clientId())
                        + "&client_secret=" + encoded(settings.secret()))));
    }

    private String accessToken(Reply reply) {
        String token = reply.json().path("access_token").asText();
        if (token.isEmpty()) {
            throw new LaunchFailure(settings.server() + " is not a Keycloak: it gives no access token");
        }
        return token;
    }

    private URI address(String path) {
        return URI.create(settings.server() + path);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
            Reply reply = new Reply(answer.statusCode(), answer.body());
            if (reply.isUnexpected()) {
                throw new LaunchFailure("%s answers with HTTP %d".formatted(settings.server(), reply.status()));
            }
            return reply;
        } catch (IOException e) {
            throw new LaunchFailure("No answer from " + settings.server() + ". Is the suite running? " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while calling " + settings.server(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the server says. */
    record Reply(int status, String body) {
        private static final int REFUSALS = 400;
        private static final int FAILURES = 500;

        boolean isSuccess() {
            return status == 200 || status == 201;
        }

        private boolean isUnexpected() {
            return !isSuccess() && (status < REFUSALS || status >= FAILURES);
        }

        /** Why it was refused, for people: a problem (RFC 9457), or an error of the token endpoint (RFC 6749 section 5.2). */
        String problem() {
            JsonNode problem = json();
            StringBuilder text = new StringBuilder("Refused, and nothing was changed: ")
                    .append(first(problem, "detail", "title", "error_description", "error"))
                    .append(System.lineSeparator());
            for (JsonNode fault : problem.path("errors")) {
                text.append("  %s: %s%n".formatted(fault.path("pointer").asText(), first(fault, "detail")));
            }
            return text.toString();
        }

        private JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new LaunchFailure("the answer with HTTP " + status + " is not JSON", e);
            }
        }

        private String first(JsonNode object, String... keys) {
            for (String key : keys) {
                if (object.hasNonNull(key)) {
                    return object.path(key).asText();
                }
            }
            return "HTTP " + status;
        }
    }
}
