package dev.suitegate.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class RenewalTest {

    private static final Duration PAST_EXPIRY = Duration.ofSeconds(121);

    @Test
    void renewsOnceTheAccessTokenHasExpiredAndRotates() throws IOException {
        try (var product = new ProductUnderTest()) {
            var browser = product.signedIn();
            assertThat(browser.get("/").statusCode()).isEqualTo(200);
            assertThat(product.provider.renewals).hasValue(0);

            product.clock.advance(PAST_EXPIRY);
            assertThat(browser.get("/").body()).contains(TokenMint.TENANT);
            assertThat(product.provider.renewals).hasValue(1);
            // The provider takes each refresh token once, so this proves that the new one was kept.
            product.clock.advance(PAST_EXPIRY);
            assertThat(browser.get("/").body()).contains(TokenMint.TENANT);
            assertThat(product.provider.renewals).hasValue(2);
        }
    }

    @Test
    void renewsOneAtATime() throws IOException, InterruptedException, ExecutionException {
        try (var product = new ProductUnderTest()) {
            var browser = product.signedIn();
            product.clock.advance(PAST_EXPIRY);
            // Tokens that stay fresh on the moved clock, so that one renewal is enough for everybody.
            product.provider.nextRenewal = Spoiled.both(claims ->
                    claims.expirationTime(Date.from(product.clock.instant().plusSeconds(120))));
            var together = new CountDownLatch(1);
            var workers = Executors.newFixedThreadPool(8);
            var answers = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 8; i++) {
                answers.add(workers.submit(() -> {
                    together.await();
                    return browser.get("/").statusCode();
                }));
            }
            together.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
            workers.shutdown();
            assertThat(product.provider.renewals).hasValue(1);
        }
    }

    @Test
    void endsTheSessionWhenTheProviderRefuses() throws IOException {
        try (var product = new ProductUnderTest()) {
            var browser = product.signedIn();
            product.clock.advance(PAST_EXPIRY);
            assertThat(browser.get("/").statusCode()).isEqualTo(200);

            product.provider.goodRefreshToken = null;
            product.clock.advance(PAST_EXPIRY);
            var session = browser.cookies.getOrDefault("crm-web-session", "");
            var refused = browser.get("/");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Your access has ended").doesNotContain(TokenMint.TENANT);
            browser.cookies.put("crm-web-session", session);
            assertThat(browser.get("/").body()).doesNotContain(TokenMint.TENANT);
        }
    }

    @Test
    void endsTheSessionWhenTheRenewedTokensAreForAnotherTenantOrPerson() throws IOException {
        try (var product = new ProductUnderTest()) {
            for (var other : new Spoiled[] {
                Spoiled.both(claims -> claims.claim("tenant_id", "tenant-globex")),
                Spoiled.both(claims -> claims.subject("person-eve"))
            }) {
                var browser = product.signedIn();
                product.clock.advance(PAST_EXPIRY);
                product.provider.nextRenewal = Spoiled.not();
                assertThat(browser.get("/").statusCode()).isEqualTo(200);

                product.provider.nextRenewal = other;
                product.clock.advance(PAST_EXPIRY);
                assertThat(browser.get("/").statusCode()).isEqualTo(403);
            }
        }
    }

    @Test
    void keepsTheSessionWhenTheProviderIsOnlyBroken() throws IOException {
        try (var product = new ProductUnderTest()) {
            var browser = product.signedIn();
            product.clock.advance(PAST_EXPIRY);
            product.provider.tokenEndpointStatus = 502;
            assertThat(browser.get("/").statusCode()).isEqualTo(503);
            product.provider.tokenEndpointStatus = 200;
            assertThat(browser.get("/").body()).contains(TokenMint.TENANT);
        }
    }
}
