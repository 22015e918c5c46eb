package dev.suitegate.samples.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser or the provider sent.
 *
 * @param method the HTTP method in capitals
 * @param path the raw path
 * @param target the raw path with its query
 * @param host the {@code Host} header, or nothing
 * @param query the query's parameters
 * @param form the body's parameters; none unless the body is a form
 * @param cookies by name; the first of equal names
 */
public record Request(
        String method,
        String path,
        String target,
        String host,
        Parameters query,
        Parameters form,
        Map<String, String> cookies) {

    private static final int LONGEST_TARGET = 8 * 1024;
    private static final int LARGEST_BODY = 16 * 1024;

    static Request read(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        if (target.length() > LONGEST_TARGET) {
            throw new RefusedRequestException(414, "The address is too long.");
        }
        return new Request(
                exchange.getRequestMethod(),
                uri.getRawPath(),
                target,
                String.join(",", headers(exchange, "Host")),
                Parameters.parse(uri.getRawQuery()),
                form(exchange),
                cookies(headers(exchange, "Cookie")));
    }

    /** A cookie's value, when it was sent and is not empty. */
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name)).filter(value -> !value.isEmpty());
    }

    private static Parameters form(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new RefusedRequestException(413, "The form is too large.");
        }
        var type = String.join(",", headers(exchange, "Content-Type"));
        return type.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded")
                ? Parameters.parse(new String(body, StandardCharsets.UTF_8))
                : Parameters.parse(null);
    }

    private static Map<String, String> cookies(List<String> headers) {
        var cookies = new HashMap<String, String>();
        for (var header : headers) {
            for (var pair : header.split(";", 100)) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    cookies.putIfAbsent(
                            pair.substring(0, equals).strip(),
                            pair.substring(equals + 1).strip());
                }
            }
        }
        return cookies;
    }

    private static List<String> headers(HttpExchange exchange, String name) {
        List<String> values = exchange.getRequestHeaders().get(name);
        return values == null ? List.of() : values;
    }
}
