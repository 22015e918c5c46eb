package dev.suitegate.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person at a browser without pictures: follows redirects, fills in forms, keeps cookies. */
public final class UserAgent {
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new LoopbackCookies())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Goes where the relying party sends the person; ends at the answer or at a page. */
    public Landing open(Attempt attempt) {
        return send(attempt, request(attempt.url()).GET());
    }

    /** Signs in with the demo password, and consents where that is asked. */
    public Landing signIn(Attempt attempt, String user) {
        return signIn(attempt, user, DemoUsers.PASSWORD);
    }

    /** Signs in with any password, and consents where that is asked. */
    public Landing signIn(Attempt attempt, String user, String password) {
        Landing landing = open(attempt);
        for (HtmlForm form = landing.form(); form.asksForUserOrPassword(); form = landing.form()) {
            Map<String, String> fields = form.hiddenFields();
            if (form.asksForUser()) {
                fields.put("username", user);
            }
            if (form.asksForPassword()) {
                fields.put("password", password);
            }
            landing = submit(attempt, form, fields);
            if (landing instanceof Landing.Answered || landing.form().equals(form)) {
                break;
            }
        }
        return consentIfAsked(attempt, landing);
    }

    /** Goes on with the session that is there, and consents where that is asked. */
    public Landing goOn(Attempt attempt) {
        return consentIfAsked(attempt, open(attempt));
    }

    /** Chooses a tenant on the page that asks for one, and consents where that is asked. */
    public Landing choose(Attempt attempt, Landing page, String tenant) {
        return consentIfAsked(attempt, answerChoice(attempt, page, Map.of("tenant", tenant)));
    }

    /** Sends anything from the page on which a tenant is chosen. */
    public Landing answerChoice(Attempt attempt, Landing page, Map<String, String> fields) {
        if (page.form().tenantsToChoose().isEmpty()) {
            throw new AssertionError("not the page on which a tenant is chosen: " + page);
        }
        return answer(attempt, page, fields);
    }

    /** Sends anything from the form of a page, beside its hidden fields. */
    public Landing answer(Attempt attempt, Landing page, Map<String, String> fields) {
        HtmlForm form = page.form();
        Map<String, String> all = form.hiddenFields();
        all.putAll(fields);
        return submit(attempt, form, all);
    }

    /** Takes over the suite session that Keycloak makes when an administrator impersonates somebody. */
    public HttpAnswer impersonate(URI impersonation, String accessToken) {
        HttpResponse<String> response = exchange(request(impersonation)
                .setHeader("Accept", "application/json")
                .header("Authorization", "Bearer " + accessToken)
                .POST(BodyPublishers.noBody())
                .build());
        return new HttpAnswer(response.statusCode(), "", response.body());
    }

    private Landing consentIfAsked(Attempt attempt, Landing landing) {
        if (landing.form().asksForConsent()) {
            HtmlForm form = landing.form();
            Map<String, String> fields = new LinkedHashMap<>(form.hiddenFields());
            fields.put("accept", "Allow");
            return submit(attempt, form, fields);
        }
        return landing;
    }

    private Landing submit(Attempt attempt, HtmlForm form, Map<String, String> fields) {
        return send(
                attempt,
                request(form.action())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(HttpCall.encode(fields))));
    }

    private Landing send(Attempt attempt, HttpRequest.Builder first) {
        HttpRequest.Builder request = first;
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            HttpResponse<String> response = exchange(request.build());
            if (response.statusCode() / 100 != 3) {
                return new Landing.Shown(response.uri(), response.statusCode(), response.body());
            }
            URI next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            if (attempt.isAnsweredBy(next)) {
                return new Landing.Answered(attempt.answer(next));
            }
            request = request(next).GET();
        }
        throw new AssertionError("more than " + MOST_REDIRECTS + " redirects after " + attempt.url());
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
