package dev.suitegate.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.samples.endpoint.Product;
import dev.suitegate.samples.settings.ProductSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProductTest {

    @Test
    void answersHealthWithItsMarker() throws IOException {
        try (var product = new ProductUnderTest()) {
            var response = product.browser().get("/health");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"status\":\"UP\",\"product\":\"crm\",\"marker\":\"run-1\"}");
        }
    }

    @Test
    void sendsSecurityHeadersWithEveryAnswer() throws IOException {
        try (var product = new ProductUnderTest()) {
            for (var path : List.of("/", "/login", "/callback", "/signed-out", "/health", "/style.css", "/nowhere")) {
                var headers = product.browser().get(path).headers();
                assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                        .as(path)
                        .startsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' http")
                        .endsWith("; frame-ancestors 'none'; base-uri 'none'");
                assertThat(headers.firstValue("X-Content-Type-Options"))
                        .as(path)
                        .hasValue("nosniff");
                assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
                assertThat(headers.firstValue("Cache-Control")).as(path).isPresent();
                headers.allValues("Set-Cookie")
                        .forEach(cookie ->
                                assertThat(cookie).startsWith("crm-web-").contains("; HttpOnly", "; SameSite=Lax"));
            }
        }
    }

    @Test
    void refusesUnknownPathsMethodsAndOversizedRequests() throws IOException {
        try (var product = new ProductUnderTest()) {
            var browser = product.browser();
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
            assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
            assertThat(browser.post("/", Map.of()).statusCode()).isEqualTo(405);
            assertThat(browser.get("/backchannel-logout").headers().firstValue("Allow"))
                    .hasValue("POST");
            assertThat(browser.get("/?" + "a".repeat(9_000)).statusCode()).isEqualTo(414);
            assertThat(browser.get("/?a=1&a=2").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void sendsOtherNamesOfThisMachineToThePublicAddress() throws IOException {
        try (var product = new ProductUnderTest()) {
            var address = Browser.location(product.browser().get("/login")).toString();
            assertThat(address).startsWith(product.provider.base());
            var port = URI.create(Browser.parameters(URI.create(address)).getOrDefault("redirect_uri", ""))
                    .getPort();
            var other = new Browser(URI.create("http://127.0.0.1:" + port));
            assertThat(Browser.location(other.get("/login?tenant=acme")))
                    .hasToString("http://localhost:" + port + "/login?tenant=acme");
            assertThat(other.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void startsWithoutAProviderAndRecoversWhenItComes() throws IOException {
        var providerPort = ProductUnderTest.freePort();
        var issuer = "http://127.0.0.1:" + providerPort + "/realms/suite";
        var port = ProductUnderTest.freePort();
        var settings = ProductSettings.from(ProductUnderTest.environment(port, issuer));
        try (var product = Product.start(settings, Clock.systemUTC())) {
            assertThat(product).isNotNull();
            var browser = new Browser(settings.url());
            var down = browser.get("/login");
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body()).contains("does not answer").doesNotContain("Exception");
            try (var provider = new TinyProvider(providerPort)) {
                assertThat(browser.signIn(provider, Spoiled.not()).statusCode()).isEqualTo(303);
            }
        }
    }
}
