package dev.suitegate.it.matrix.server;

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
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Plain HTTP over connections that all cells share; follows no redirect and keeps no cookie. */
public final class Wire {
    /** How the matrix reads and writes JSON. */
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final HttpRequest.Builder request;

    private Wire(URI uri) {
        request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
    }

    /** A request to an address. */
    public static Wire to(URI uri) {
        return new Wire(uri);
    }

    /** With an access token (RFC 6750 section 2.1). */
    public Wire bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** With a client's secret (RFC 6749 section 2.3.1). */
    public Wire basic(String client, String secret) {
        String pair = encode(client) + ":" + encode(secret);
        return header(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** With a header; nothing where the value is empty. */
    public Wire header(String name, String value) {
        if (!value.isEmpty()) {
            request.header(name, value);
        }
        return this;
    }

    /** Reads. */
    public Reply get() {
        return send(request.GET());
    }

    /** Deletes. */
    public Reply delete() {
        return send(request.DELETE());
    }

    /** Sends a form. */
    public Reply form(Map<String, String> fields) {
        return send(request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(fields))));
    }

    /** Sends JSON to be added. */
    public Reply post(Object document) {
        return send(json().POST(BodyPublishers.ofString(text(document))));
    }

    /** Sends JSON to be put. */
    public Reply put(Object document) {
        return send(json().PUT(BodyPublishers.ofString(text(document))));
    }

    /** Puts without a body. */
    public Reply put() {
        return send(request.PUT(BodyPublishers.noBody()));
    }

    /** Names and values as in an address or a form. */
    public static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder json() {
        return request.header("Content-Type", "application/json");
    }

    private static String text(Object document) {
        try {
            return document instanceof String text ? text : JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Reply(request.uri(), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new BrokenHarness("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenHarness("interrupted while asking " + request.uri(), e);
        }
    }
}
