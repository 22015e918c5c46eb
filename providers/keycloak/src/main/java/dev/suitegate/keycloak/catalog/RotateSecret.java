package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.access.ClientRegistration;
import dev.suitegate.core.access.ClientRegistration.ServiceProvider;
import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.Registrations;
import dev.suitegate.core.catalog.ProductChange;
import dev.suitegate.core.catalog.ProductChange.Kind;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Gives a client of a product a new secret, within one transaction that holds the product. */
public final class RotateSecret {

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final AccessServices services;
    private final Registrations registrations;

    public RotateSecret(KeycloakSession keycloakSession, RealmModel realm) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.services = AccessServices.of(keycloakSession, realm);
        this.registrations = services.registrations();
    }

    /**
     * Makes the secret.
     *
     * @param overlap how long the one before goes on being good
     */
    public Rotation rotate(ProductId product, String clientId, Duration overlap) {
        Optional<ClientModel> found = client(product, clientId);
        if (found.isEmpty()) {
            return new Rotation.UnknownClient();
        }
        ClientModel client = found.get();
        if (!keepsSecret(client)) {
            return new Rotation.NoSecret();
        }
        Optional<Instant> until =
                ClientSecret.rotate(client, overlap, Instant.ofEpochSecond(Time.currentTimeSeconds()));
        ClientUpdated.publish(client, keycloakSession);
        Map<String, String> after = new TreeMap<>(Map.of("client", clientId));
        until.ifPresent(instant -> after.put("previousUntil", instant.toString()));
        services.record(ProductChange.of(Kind.SECRET_ROTATED, product, after));
        return new Rotation.Rotated(new NewSecret(clientId, client.getSecret()), until.orElse(null));
    }

    private Optional<ClientModel> client(ProductId product, String clientId) {
        FreshClients clients = new FreshClients(keycloakSession, realm);
        return registrations.clients(product).stream()
                .map(clients::find)
                .flatMap(Optional::stream)
                .filter(client -> client.getClientId().equals(clientId))
                .findFirst();
    }

    private boolean keepsSecret(ClientModel client) {
        Optional<ClientRegistration> registration =
                registrations.client(new ClientUuid(client.getId())).map(registered -> registered.client());
        return !client.isPublicClient()
                && HardenedClient.SECRET.equals(client.getClientAuthenticatorType())
                && registration
                        .filter(kind -> !(kind instanceof ServiceProvider))
                        .isPresent();
    }

    /** What became of it. */
    public sealed interface Rotation {

        /**
         * There is a new secret.
         *
         * @param previousUntil the last second in which the one before is good; null: it is not any more
         */
        record Rotated(NewSecret secret, @Nullable Instant previousUntil) implements Rotation {}

        /** The product has no such client. */
        record UnknownClient() implements Rotation {}

        /** The client proves in another way who it is, or not at all. */
        record NoSecret() implements Rotation {}
    }
}
