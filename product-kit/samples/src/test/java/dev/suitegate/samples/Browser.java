package dev.suitegate.samples;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A browser as far as a sign-in needs one: it keeps cookies and follows nothing by itself. */
final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final URI product;

    Browser(URI product) {
        this.product = product;
    }

    HttpResponse<String> get(String target) {
        return send(HttpRequest.newBuilder(URI.create(product + target)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(product + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** Goes to {@code /login} and answers the parameters of the authentication request. */
    Map<String, String> startSignIn(String query) {
        return parameters(location(get("/login" + query)));
    }

    /** A whole sign-in at the provider; answers what {@code /callback} said. */
    HttpResponse<String> signIn(TinyProvider provider, Spoiled spoiled) {
        var request = startSignIn("");
        return callback(Map.of(
                "code", provider.code(request, spoiled),
                "state", request.getOrDefault("state", ""),
                "iss", provider.issuer()));
    }

    HttpResponse<String> callback(Map<String, String> parameters) {
        return get("/callback?" + encoded(parameters));
    }

    static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response)));
    }

    static Map<String, String> parameters(URI address) {
        var parameters = new ConcurrentHashMap<String, String>();
        URLUtils.parseParameters(address.getRawQuery()).forEach((name, values) -> parameters.put(name, values.get(0)));
        return parameters;
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(joining("; ")));
        }
        try {
            var response = CLIENT.send(request.build(), ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void keep(String setCookie) {
        var pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
