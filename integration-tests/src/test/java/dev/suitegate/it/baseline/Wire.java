package dev.suitegate.it.baseline;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without manners: keeps cookies, follows nothing, shows every header. */
final class Wire {
    private static final Pattern ACTION = Pattern.compile("<form\\b[^>]*\\baction=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>", Pattern.DOTALL);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Reads an address, with extra headers by name and value. */
    HttpResponse<String> get(URI address, String... headers) {
        return send(request(address, headers).GET());
    }

    /** Asks as a browser does before a request of another origin. */
    HttpResponse<String> preflight(URI address, String... headers) {
        return send(request(address, headers).method("OPTIONS", BodyPublishers.noBody()));
    }

    /** Sends a form. */
    HttpResponse<String> post(URI address, Map<String, String> fields, String... headers) {
        return send(request(address, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    /** Fills in the form of a page. */
    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> fields) {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form, HTTP " + page.statusCode() + ": " + page.body());
        }
        Map<String, String> all = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(page.body());
        while (inputs.find()) {
            all.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
        }
        all.putAll(fields);
        return post(page.uri().resolve(unescape(action.group(1))), all);
    }

    /** Goes through the login pages; ends at whatever follows them. */
    HttpResponse<String> signIn(URI address, String user, String password) {
        HttpResponse<String> page = get(address);
        if (!page.body().contains("name=\"password\"")) {
            page = submit(page, Map.of("username", user));
        }
        return submit(page, Map.of("username", user, "password", password));
    }

    /** Another browser with the same cookies. */
    Wire copy() {
        Wire copy = new Wire();
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** The value of a cookie; empty when there is none. */
    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(URI address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).header("Accept", "text/html, */*");
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? unescape(matcher.group(1)) : "";
    }

    private static String unescape(String html) {
        return html.replace("&#x3D;", "=")
                .replace("&#x2F;", "/")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
