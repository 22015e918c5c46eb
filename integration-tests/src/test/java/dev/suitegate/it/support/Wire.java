package dev.suitegate.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** A caller that sends what no library would send, keeps cookies, and sees redirects instead of following them. */
public final class Wire {
    private static final int MOST_PAGES = 2;
    private static final int MOST_REDIRECTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String clientsAnswer;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new LoopbackCookies())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** One that takes JSON where it asks as a client. */
    public Wire() {
        this("application/json");
    }

    private Wire(String clientsAnswer) {
        this.clientsAnswer = clientsAnswer;
    }

    /** Another one, which takes this media type where it asks as a client. */
    public Wire accepting(String mediaType) {
        return new Wire(mediaType);
    }

    /** Asks with the parameters in the query. */
    public WireAnswer get(URI address, Parameters parameters) {
        return get(URI.create(address + "?" + parameters.encoded()));
    }

    /** Asks as a browser. */
    public WireAnswer get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    /** Sends a form as a browser. */
    public WireAnswer post(URI address, Parameters parameters) {
        return send(form(address, parameters).header("Accept", "text/html"));
    }

    /** Sends a form as a client that authenticates with its secret (RFC 6749 section 2.3.1). */
    public WireAnswer post(URI address, Parameters parameters, String client, String secret) {
        String credentials = client + ":" + secret;
        return send(form(address, parameters)
                .header("Accept", clientsAnswer)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
    }

    /** Sends a form with an access token (RFC 6750 section 2.1). */
    public WireAnswer postAs(String accessToken, URI address, Parameters parameters) {
        return send(form(address, parameters)
                .header("Accept", clientsAnswer)
                .header("Authorization", "Bearer " + accessToken));
    }

    /** Asks with an access token. */
    public WireAnswer getAs(String accessToken, URI address) {
        return send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + accessToken)
                .header("Accept", "application/json"));
    }

    /** Sends the form of a page with these values in its fields. */
    public WireAnswer submit(WireAnswer page, Parameters values) {
        HtmlForm form = page.form();
        Parameters fields = values;
        for (var hidden : form.hiddenFields().entrySet()) {
            fields = fields.and(hidden.getKey(), hidden.getValue());
        }
        return post(form.action(), fields);
    }

    /** Gives name and demo password where a page asks for them; ends at the first page that asks for neither. */
    public WireAnswer signIn(WireAnswer first, String user) {
        WireAnswer page = first;
        for (int i = 0; i < MOST_PAGES && page.asksToSignIn(); i++) {
            Parameters fields = page.form().asksForUser() ? Parameters.of("username", user) : Parameters.of();
            page = submit(page, page.form().asksForPassword() ? fields.and("password", DemoUsers.PASSWORD) : fields);
        }
        return page;
    }

    /** Goes where an answer redirects to, until a page or an address that begins so. */
    public WireAnswer follow(WireAnswer first, String end) {
        WireAnswer answer = first;
        for (int i = 0; i < MOST_REDIRECTS && answer.location().isPresent(); i++) {
            if (answer.location().get().startsWith(end)) {
                return answer;
            }
            answer = get(answer.asked().resolve(answer.location().get()));
        }
        return answer;
    }

    /** Where the form of a page is sent. */
    public static URI actionOf(WireAnswer page) {
        return page.form().action();
    }

    private static HttpRequest.Builder form(URI address, Parameters parameters) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(parameters.encoded()));
    }

    private WireAnswer send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(PATIENCE).build();
        Instant begin = Instant.now();
        try {
            HttpResponse<String> response = http.send(built, BodyHandlers.ofString());
            return new WireAnswer(
                    built.uri(),
                    response.statusCode(),
                    response.headers().firstValue("Location"),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("WWW-Authenticate").orElse(""),
                    response.body(),
                    Duration.between(begin, Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
