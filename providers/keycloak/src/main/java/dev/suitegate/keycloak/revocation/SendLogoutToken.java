package dev.suitegate.keycloak.revocation;

import dev.suitegate.keycloak.metrics.ServerMeters;
import dev.suitegate.keycloak.outbox.Orphan;
import dev.suitegate.keycloak.outbox.OutboxDelivery;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.apache.http.client.config.RequestConfig;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.common.util.Time;
import org.keycloak.events.outbox.OutboxDeliveryOutcome;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.http.simple.SimpleHttp;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.representations.LogoutToken;
import org.keycloak.util.JsonSerialization;

/** Signs a logout token and posts it to its product (OpenID Connect Back-Channel Logout 1.0 section 2.5). */
final class SendLogoutToken implements OutboxDelivery {

    /** Seconds; section 2.4 recommends at most two minutes. */
    private static final long LIFESPAN = 120;

    private static final int MILLISECONDS = 3000;
    private static final RequestConfig BOUNDED = RequestConfig.custom()
            .setConnectTimeout(MILLISECONDS)
            .setConnectionRequestTimeout(MILLISECONDS)
            .setSocketTimeout(MILLISECONDS)
            .setRedirectsEnabled(false)
            .build();

    private final SilentProducts silent = new SilentProducts();

    @Override
    public OutboxDeliveryResult deliver(KeycloakSession keycloakSession, OutboxEntry entry, Instant causedAt) {
        RealmModel realm = keycloakSession.realms().getRealm(entry.realmId());
        ClientModel client = realm == null ? null : realm.getClientById(entry.owner());
        String address = client == null
                ? null
                : OIDCAdvancedConfigWrapper.fromClientModel(client).getBackchannelLogoutUrl();
        if (address == null) {
            return Orphan.because("nobody is there to be told any more");
        }
        if (silent.contains(entry.owner())) {
            return OutboxDeliveryResult.retry("the product did not answer others a moment ago");
        }
        keycloakSession.getContext().setRealm(realm);
        keycloakSession.getContext().setClient(client);
        OutboxDeliveryResult result = post(keycloakSession, entry, address);
        if (result.outcome() == OutboxDeliveryOutcome.DELIVERED) {
            ServerMeters.revocations().productTold(causedAt);
        }
        return result;
    }

    private OutboxDeliveryResult post(KeycloakSession keycloakSession, OutboxEntry entry, String address) {
        String token = keycloakSession.tokens().encode(token(entry.payload()));
        long begun = System.nanoTime();
        try {
            int status = SimpleHttp.create(keycloakSession)
                    .withRequestConfig(BOUNDED)
                    .doPost(address)
                    .param(OAuth2Constants.LOGOUT_TOKEN, token)
                    .asStatus();
            boolean delivered = status == 200 || status == 204;
            measure(OptionalInt.of(status), delivered, begun);
            return delivered
                    ? OutboxDeliveryResult.delivered()
                    : OutboxDeliveryResult.retry("the product answered HTTP " + status);
        } catch (IOException e) {
            measure(OptionalInt.empty(), false, begun);
            silent.add(entry.owner());
            return OutboxDeliveryResult.retry("the product does not answer: " + e);
        }
    }

    private static void measure(OptionalInt status, boolean delivered, long begun) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        ServerMeters.deliveries().attempted(OutboxKind.LOGOUT_TOKEN, status, delivered, took);
    }

    /** The claims of the session as it ended, and a new identity and expiry for this delivery. */
    private static LogoutToken token(String claims) {
        try {
            LogoutToken token = JsonSerialization.readValue(claims, LogoutToken.class);
            token.id(SecretGenerator.getInstance().generateSecureID());
            token.issuedNow();
            token.exp(Time.currentTimeSeconds() + LIFESPAN);
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
