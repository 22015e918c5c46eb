package dev.suitegate.keycloak.doctor;

import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.keycloak.doctor.RealmFacts.Row;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.keycloak.common.enums.SslRequired;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderModel;

/** Reads a realm's own settings. */
final class ReadRealm {

    /** Providers that take signed messages, and have a switch for not checking them. */
    private static final Set<String> SIGNING = Set.of("oidc", "keycloak-oidc", "saml");

    private static final Set<String> CLOSED_FRAMES = Set.of("frame-ancestors 'self'", "frame-ancestors 'none'");

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final ReadFlow flows;

    private ReadRealm(KeycloakSession keycloakSession, RealmModel realm) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.flows = new ReadFlow(realm);
    }

    static RealmFacts read(KeycloakSession keycloakSession, RealmModel realm) {
        ReadRealm reader = new ReadRealm(keycloakSession, realm);
        return new RealmFacts(
                reader.met(),
                realm.getAccessCodeLifespan(),
                reader.flows.facts(realm.getBrowserFlow()),
                reader.flows.facts(realm.getDirectGrantFlow()),
                reader.providers(),
                reader.stores(),
                reader.lostClients());
    }

    private Set<Row> met() {
        Set<Row> met = EnumSet.noneOf(Row.class);
        note(met, realm.isRevokeRefreshToken() && realm.getRefreshTokenMaxReuse() == 0, Row.ROTATION);
        note(met, realm.isBruteForceProtected(), Row.BRUTE_FORCE);
        note(met, realm.isEventsEnabled(), Row.USER_EVENTS);
        note(met, realm.isAdminEventsEnabled(), Row.ADMIN_EVENTS);
        note(met, realm.getSslRequired() != SslRequired.NONE, Row.TLS);
        note(met, realm.isOfflineSessionMaxLifespanEnabled(), Row.OFFLINE_BOUND);
        note(met, framesAreClosed(), Row.FRAMES_CLOSED);
        note(met, RegistrationAccess.isClosed(realm), Row.CLOSED_REGISTRATION);
        note(met, new BaselinePolicy(keycloakSession, realm).isInForce(), Row.BASELINE_POLICY);
        return met;
    }

    private static void note(Set<Row> met, boolean isMet, Row row) {
        if (isMet) {
            met.add(row);
        }
    }

    /** Of several directives of one name browsers heed the first (CSP Level 3 section 2.2.1). */
    private boolean framesAreClosed() {
        String policy = realm.getBrowserSecurityHeaders().getOrDefault("contentSecurityPolicy", "");
        return Arrays.stream(policy.split(";", -1))
                .map(String::strip)
                .filter(directive -> directive.startsWith("frame-ancestors"))
                .findFirst()
                .filter(CLOSED_FRAMES::contains)
                .isPresent();
    }

    private List<ProviderFacts> providers() {
        return keycloakSession
                .identityProviders()
                .getAllStream(IdentityProviderQuery.userAuthentication())
                .filter(IdentityProviderModel::isEnabled)
                .map(provider -> new ProviderFacts(
                        provider.getAlias(),
                        SIGNING.contains(provider.getProviderId()),
                        Boolean.parseBoolean(provider.getConfig().get("validateSignature")),
                        provider.getOrganizationId() != null,
                        flows.hasStep(provider.getPostBrokerLoginFlowId())))
                .toList();
    }

    private List<String> stores() {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .map(UserStorageProviderModel::new)
                .filter(store -> store.isEnabled() && !store.isImportEnabled())
                .map(UserStorageProviderModel::getName)
                .toList();
    }

    private List<String> lostClients() {
        return AccessServices.of(keycloakSession, realm).registrations().clients().stream()
                .map(ClientUuid::value)
                .filter(uuid -> realm.getClientById(uuid) == null)
                .sorted()
                .toList();
    }
}
