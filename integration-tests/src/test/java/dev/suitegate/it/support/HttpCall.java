package dev.suitegate.it.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One plain HTTP request, without cookies and without following redirects. */
public final class HttpCall {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final HttpRequest.Builder request;

    private HttpCall(URI uri) {
        request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json, */*;q=0.1");
    }

    /** A request to an address. */
    public static HttpCall to(URI uri) {
        return new HttpCall(uri);
    }

    /** With an access token (RFC 6750 section 2.1). */
    public HttpCall bearer(String token) {
        request.header("Authorization", "Bearer " + token);
        return this;
    }

    /** With a user name and a password, joined and encoded already (RFC 7617). */
    public HttpCall basic(String credentials) {
        request.header("Authorization", "Basic " + credentials);
        return this;
    }

    /** On a connection of its own (HTTP/1.1), where very many are asked at once. */
    public HttpCall alone() {
        request.version(HttpClient.Version.HTTP_1_1);
        return this;
    }

    /** Waits so long for the answer, where half a minute is not enough. */
    public HttpCall patient(Duration patience) {
        request.timeout(patience);
        return this;
    }

    /** With a header. */
    public HttpCall header(String name, String value) {
        request.header(name, value);
        return this;
    }

    /** Sends a SOAP envelope. */
    public HttpAnswer postSoap(String envelope) {
        return send(request.header("Content-Type", "text/xml").POST(BodyPublishers.ofString(envelope)));
    }

    /** Reads. */
    public HttpAnswer get() {
        return send(request.GET());
    }

    /** Deletes. */
    public HttpAnswer delete() {
        return send(request.DELETE());
    }

    /** Deletes what an object names, as Keycloak wants it for role mappings. */
    public HttpAnswer deleteJson(Object document) {
        return send(request.header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString(json(document))));
    }

    /** Sends without a body. */
    public HttpAnswer put() {
        return send(request.PUT(BodyPublishers.noBody()));
    }

    /** Sends without a body. */
    public HttpAnswer post() {
        return send(request.POST(BodyPublishers.noBody()));
    }

    /** Sends text as JSON, whatever it is. */
    public HttpAnswer putJson(String text) {
        return send(request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(text)));
    }

    /** Sends text as JSON. */
    public HttpAnswer postJsonText(String text) {
        return send(request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(text)));
    }

    /** Deletes what text says as JSON. */
    public HttpAnswer deleteJson(String text) {
        return send(request.header("Content-Type", "application/json").method("DELETE", BodyPublishers.ofString(text)));
    }

    /** Sends an object as JSON. */
    public HttpAnswer putJson(Object document) {
        return putJson(json(document));
    }

    /** Sends an object as JSON. */
    public HttpAnswer postJson(Object document) {
        return send(request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json(document))));
    }

    /** Sends text of another kind. */
    public HttpAnswer post(String contentType, String text) {
        return send(request.header("Content-Type", contentType).POST(BodyPublishers.ofString(text)));
    }

    /** Sends text of some kind with any verb; without a kind there is no body. */
    public HttpAnswer send(String verb, String contentType, String text) {
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        return send(
                request.method(verb, contentType.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text)));
    }

    /** Sends a form. */
    public HttpAnswer postForm(Map<String, String> fields) {
        return send(request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, Object> read(String object) {
        try {
            return JSON.readValue(object, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpAnswer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new HttpAnswer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers().map().entrySet().stream()
                            .collect(Collectors.toMap(
                                    header -> header.getKey().toLowerCase(Locale.ROOT),
                                    header -> header.getValue().get(0))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
