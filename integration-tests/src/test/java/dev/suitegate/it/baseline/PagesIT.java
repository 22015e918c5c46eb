package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Browser;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pages and cookies tell browsers to do. */
@AgainstTheSuite
@Tag("baseline")
class PagesIT {
    private static final Set<String> READ_BY_SCRIPTS = Set.of("KEYCLOAK_SESSION", "KC_AUTH_SESSION_HASH");

    private static final Set<String> PERSONAL = Set.of("login", "wrong password", "no access", "consent");

    @Test
    @DisplayName("S23: no page can be framed by a stranger, errors included")
    void s23(Suite suite, Proof proof) {
        pages(suite).forEach((what, page) -> {
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertThat(policy)
                    .as("%s, HTTP %d", what, page.statusCode())
                    .contains("frame-ancestors 'self'")
                    .contains("object-src 'none'")
                    .contains("base-uri 'none'")
                    .contains("form-action 'self'");
            assertThat(page.headers().firstValue("X-Frame-Options").orElse(""))
                    .as(what)
                    .isEqualTo("SAMEORIGIN");
        });
        Row.S23.isShown(proof);
    }

    @Test
    @DisplayName("S23: form-action lets a real browser go back to every kind of client after the sign-in form")
    void s23LetsPeopleThrough(Suite suite, Browser browser, Proof proof) {
        RelyingParty app = RelyingParty.crmMobile(suite, URI.create("http://[::1]:4711/callback"));
        Attempt attempt = app.attempt();
        browser.open(attempt);
        browser.loginPage().signIn("ann");
        app.redeem(browser.answerTo(attempt).granted()).issued();
        Row.S23.isShown(proof);
    }

    @Test
    @DisplayName("S24: every page says nosniff, no referrer, HTTPS only; what is personal is never stored")
    void s24(Suite suite, Proof proof) {
        pages(suite).forEach((what, page) -> {
            assertThat(header(page, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
            assertThat(header(page, "Referrer-Policy")).as(what).isEqualTo("no-referrer");
            assertThat(header(page, "Strict-Transport-Security")).as(what).startsWith("max-age=31536000");
            // The page that asks whether to sign out says no-cache; nothing of the person is on it.
            if (PERSONAL.contains(what)) {
                assertThat(header(page, "Cache-Control")).as(what).contains("no-store");
            }
        });
        HttpResponse<String> tokens = new Wire()
                .post(
                        URI.create(suite.issuer() + "/protocol/openid-connect/token"),
                        CodeRequest.authenticated(suite, "verify-api", Map.of("grant_type", "client_credentials")));
        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(header(tokens, "Cache-Control")).contains("no-store");
        Row.S24.isShown(proof);
    }

    @Test
    @DisplayName(
            "S25: cookies are secure, for the realm's path, and hidden from scripts unless Keycloak's own read them")
    void s25(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        Wire ann = new Wire();
        HttpResponse<String> login = ann.get(request.url());
        HttpResponse<String> done = ann.signIn(request.url(), "ann", DemoUsers.PASSWORD);
        Map<String, String> cookies = new HashMap<>();
        for (HttpResponse<String> response : List.of(login, done)) {
            response.headers()
                    .allValues("Set-Cookie")
                    .forEach(cookie -> cookies.put(cookie.substring(0, cookie.indexOf('=')), cookie));
        }
        assertThat(cookies).containsKeys("AUTH_SESSION_ID", "KC_RESTART", "KEYCLOAK_IDENTITY", "KEYCLOAK_SESSION");
        cookies.forEach((name, cookie) -> {
            List<String> attributes = Arrays.asList(cookie.split(";\\s*"));
            assertThat(attributes).as(name).contains("Secure", "Path=/realms/suite/");
            assertThat(attributes.contains("HttpOnly")).as(name).isNotEqualTo(READ_BY_SCRIPTS.contains(name));
            assertThat(cookie).as(name).contains("SameSite=");
        });
        Row.S25.isShown(proof);
    }

    @Test
    @DisplayName("S26: whoever knew the browser's cookies before the sign-in has nothing after it (CVE-2026-7507)")
    void s26(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        Wire ann = new Wire();
        ann.get(request.url());
        Wire stranger = ann.copy();
        assertThat(stranger.cookie("AUTH_SESSION_ID")).isNotEmpty();
        CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD));

        CodeRequest silent = CodeRequest.of(suite, "verify-web").with("prompt", "none");
        assertThat(Wire.location(stranger.get(silent.url())))
                .contains("error=login_required")
                .doesNotContain("code=");
        assertThat(stranger.get(request.url()).body()).contains("name=\"username\"");
        assertThat(stranger.cookie("KEYCLOAK_IDENTITY")).isEmpty();
        assertThat(CodeRequest.hasCode(ann.get(silent.url()))).isTrue();
        Row.S26.isShown(proof);
    }

    @Test
    @DisplayName("S27: a realm with sslRequired=all answers nobody over plain HTTP")
    void s27(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        assertThat(new Wire().get(request.url()).statusCode()).isEqualTo(200);
        try (RealmChange change = new RealmChange(suite).realm(realm -> realm.put("sslRequired", "all"))) {
            assertThat(new Wire().get(request.url()).body()).contains("HTTPS required");
            assertThat(CodeRequest.token(suite, "verify-api", Map.of("grant_type", "client_credentials"))
                            .status())
                    .isEqualTo(403);
            change.undoneBy(() -> {});
        }
        assertThat(CodeRequest.token(suite, "verify-api", Map.of("grant_type", "client_credentials"))
                        .status())
                .isEqualTo(200);
        Row.S27.isShown(proof);
    }

    /** A page of every kind that a stranger, or a person, can bring up. */
    private static Map<String, HttpResponse<String>> pages(Suite suite) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();
        Wire ann = new Wire();
        pages.put("login", ann.get(request.url()));
        pages.put("wrong password", ann.signIn(request.url(), "ann", "wrong"));
        pages.put("unknown client", ann.get(request.with("client_id", "nobody").url()));
        pages.put(
                "foreign redirect",
                ann.get(request.with("redirect_uri", "https://evil.example").url()));
        for (String path : List.of(
                "/login-actions/authenticate?client_id=verify-web",
                "/login-actions/action-token?key=x",
                "/protocol/openid-connect/logout",
                "/protocol/openid-connect/logout?post_logout_redirect_uri=x",
                "/device",
                "/account/")) {
            pages.put(path, ann.get(URI.create(suite.issuer() + path)));
        }
        pages.put("no access", new Wire().signIn(request.url(), "eve", DemoUsers.PASSWORD));
        Wire mia = new Wire();
        pages.put("consent", mia.signIn(CodeRequest.of(suite, "crm-web").url(), "ann", DemoUsers.PASSWORD));
        pages.replaceAll((what, page) -> page.statusCode() / 100 == 3
                ? (what.equals("consent") ? mia : ann).get(page.uri().resolve(Wire.location(page)))
                : page);
        pages.forEach((what, page) -> assertThat(header(page, "Content-Type"))
                .as("%s, HTTP %d %s", what, page.statusCode(), Wire.location(page))
                .startsWith("text/html"));
        assertThat(pages.get("consent").body()).contains("name=\"accept\"");
        return pages;
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
