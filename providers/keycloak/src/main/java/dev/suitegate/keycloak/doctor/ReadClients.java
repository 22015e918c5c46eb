package dev.suitegate.keycloak.doctor;

import dev.suitegate.core.access.ClientRegistration;
import dev.suitegate.core.access.ClientRegistration.BackendClient;
import dev.suitegate.core.access.ClientRegistration.MachineClient;
import dev.suitegate.core.access.ClientRegistration.OperatorClient;
import dev.suitegate.core.access.ClientRegistration.ProductClient;
import dev.suitegate.core.access.ClientRegistration.Registered;
import dev.suitegate.core.access.ClientRegistration.ServiceProvider;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.doctor.ClientFacts.Kind;
import dev.suitegate.keycloak.enforcement.BuiltInClients;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;

/** Reads every client of a realm that is not Keycloak's own. */
final class ReadClients {

    /** Where most mappers keep the name of the claim that they write. */
    private static final String CLAIM = "claim.name";

    private final RealmModel realm;
    private final AccessServices services;
    private final OrganizationProvider organizations;
    private final ReadFlow flows;
    private final ConsentReasons reasons;

    private ReadClients(KeycloakSession keycloakSession, RealmModel realm) {
        this.realm = realm;
        this.services = AccessServices.of(keycloakSession, realm);
        this.organizations = keycloakSession.getProvider(OrganizationProvider.class);
        this.flows = new ReadFlow(realm);
        this.reasons = ConsentReasons.of(services.registrations());
    }

    static List<ClientFacts> read(KeycloakSession keycloakSession, RealmModel realm) {
        ReadClients reader = new ReadClients(keycloakSession, realm);
        return realm.getClientsStream()
                .filter(client -> !BuiltInClients.contains(realm, client))
                .map(reader::facts)
                .toList();
    }

    private ClientFacts facts(ClientModel client) {
        Optional<ClientRegistration> registration = services.registered(client).map(Registered::client);
        return new ClientFacts(
                client.getClientId(),
                registration.map(known -> kind(client, known)).orElse(Kind.UNKNOWN),
                namesOtherProduct(client, registration),
                registration.map(this::isTenantGone).orElse(false),
                overrides(client),
                ReadSwitches.of(client),
                redirects(client),
                List.copyOf(client.getWebOrigins()),
                tokenSeconds(client),
                mappers(client),
                reasons.has(client.getClientId()));
    }

    private static Kind kind(ClientModel client, ClientRegistration registration) {
        if (registration instanceof OperatorClient || !"openid-connect".equals(client.getProtocol())) {
            return Kind.EXEMPT;
        }
        if (registration instanceof ProductClient people) {
            return people.confidential() ? Kind.WEB : Kind.NATIVE;
        }
        return Kind.MACHINE;
    }

    private boolean namesOtherProduct(ClientModel client, Optional<ClientRegistration> registration) {
        String name = client.getClientId();
        return ProductId.isWellFormed(name)
                && services.registrations().product(new ProductId(name)).isPresent()
                && !registration.flatMap(ReadClients::product).equals(Optional.of(new ProductId(name)));
    }

    private boolean isTenantGone(ClientRegistration registration) {
        Optional<TenantId> bound =
                registration instanceof MachineClient machine ? Optional.of(machine.tenant()) : Optional.empty();
        Optional<TenantId> owner = product(registration)
                .flatMap(services.registrations()::product)
                .flatMap(product -> Optional.ofNullable(product.owner()));
        return Stream.of(bound, owner).flatMap(Optional::stream).anyMatch(tenant -> !exists(tenant));
    }

    private boolean exists(TenantId tenant) {
        return organizations.getById(tenant.value()) != null;
    }

    private static Optional<ProductId> product(ClientRegistration registration) {
        if (registration instanceof ProductClient people) {
            return Optional.of(people.product());
        }
        if (registration instanceof ServiceProvider people) {
            return Optional.of(people.product());
        }
        if (registration instanceof MachineClient machine) {
            return Optional.of(machine.product());
        }
        return registration instanceof BackendClient backend ? Optional.of(backend.product()) : Optional.empty();
    }

    private List<FlowFacts> overrides(ClientModel client) {
        return client.getAuthenticationFlowBindingOverrides().values().stream()
                .map(realm::getAuthenticationFlowById)
                .map(flows::facts)
                .toList();
    }

    private static List<String> redirects(ClientModel client) {
        List<String> redirects = new ArrayList<>(client.getRedirectUris());
        String afterLogout = client.getAttribute(OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS);
        if (afterLogout != null) {
            redirects.addAll(List.of(afterLogout.split("##", -1)));
        }
        return redirects;
    }

    private int tokenSeconds(ClientModel client) {
        @Nullable String own = client.getAttribute(OIDCConfigAttributes.ACCESS_TOKEN_LIFESPAN);
        return own == null || own.isBlank() ? realm.getAccessTokenLifespan() : Integer.parseInt(own);
    }

    private static List<MapperFacts> mappers(ClientModel client) {
        return Stream.concat(
                        client.getProtocolMappersStream(),
                        client.getClientScopes(true).values().stream()
                                .flatMap(ClientScopeModel::getProtocolMappersStream))
                .map(ReadClients::facts)
                .toList();
    }

    private static MapperFacts facts(ProtocolMapperModel mapper) {
        return new MapperFacts(
                mapper.getProtocolMapper(),
                mapper.getConfig() == null ? null : mapper.getConfig().get(CLAIM));
    }
}
