package dev.suitegate.it.saml;

import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HtmlForm;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.LoopbackCookies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser, as far as SAML needs one: it keeps cookies, follows redirects and signs in. */
final class SamlBrowser {
    private static final int MOST_REDIRECTS = 10;
    private static final Pattern REASON = Pattern.compile("id=\"suite-no-access\"[^>]*data-reason=\"([a-z_]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new LoopbackCookies())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Landing.Shown open(URI address) {
        return send(request(address).GET());
    }

    Landing.Shown post(URI address, Map<String, String> fields) {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                ServiceProvider.encode(field.getKey()) + "=" + ServiceProvider.encode(field.getValue()))
                        .collect(Collectors.joining("&")))));
    }

    /** Opens the address and signs in where that is asked. */
    Landing.Shown signIn(URI address, String user) {
        Landing.Shown page = open(address);
        HtmlForm form = HtmlForm.in(page);
        if (!form.asksForPassword() && form.asksForUser()) {
            page = submit(form, Map.of("username", user));
            form = HtmlForm.in(page);
        }
        return form.asksForPassword() ? submit(form, Map.of("username", user, "password", DemoUsers.PASSWORD)) : page;
    }

    /** What the page posts to the service provider, at once or by its button. */
    static SamlAnswer answer(ServiceProvider provider, Landing.Shown page) {
        HtmlForm form = HtmlForm.in(page);
        if (!form.hiddenFields().containsKey("SAMLResponse")) {
            throw new AssertionError("nothing for the service provider: HTTP " + page.status() + " " + page.html());
        }
        return provider.read(form.action(), form.hiddenFields());
    }

    /** The denial reason on the no-access page. */
    static String reason(Landing.Shown page) {
        Matcher reason = REASON.matcher(page.html());
        if (page.status() != 403 || !reason.find()) {
            throw new AssertionError("not the no-access page: HTTP " + page.status() + " " + page.html());
        }
        return reason.group(1);
    }

    private Landing.Shown submit(HtmlForm form, Map<String, String> fields) {
        return post(form.action(), fields);
    }

    private Landing.Shown send(HttpRequest.Builder first) {
        HttpRequest.Builder request = first;
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            HttpResponse<String> response = exchange(request.build());
            if (response.statusCode() / 100 != 3) {
                return new Landing.Shown(response.uri(), response.statusCode(), response.body());
            }
            request = request(response.uri()
                            .resolve(response.headers().firstValue("Location").orElseThrow()))
                    .GET();
        }
        throw new AssertionError("more than " + MOST_REDIRECTS + " redirects");
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Accept", "text/html");
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
