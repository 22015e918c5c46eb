package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.enforcement.ClientRule.People;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.outbox.ClientSessionPayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Asks again for every tenant that a person's client sessions serve, and ends those that serve none any more. */
public final class ReviewSessions {

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;

    public ReviewSessions(KeycloakSession keycloakSession, RealmModel realm) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
    }

    /**
     * The person's client sessions that serve somebody.
     *
     * @param product null: of any product
     */
    public List<ClientSessionPayload> of(UserModel user, @Nullable ProductId product) {
        return Stream.concat(
                        keycloakSession.sessions().getUserSessionsStream(realm, user),
                        keycloakSession.sessions().getOfflineUserSessionsStream(realm, user))
                .toList()
                .stream()
                .flatMap(session -> session.getAuthenticatedClientSessions().values().stream())
                .filter(clientSession -> !new ServedTenants(clientSession).isEmpty() && isOf(clientSession, product))
                .map(clientSession -> new ClientSessionPayload(
                        user.getId(),
                        clientSession.getUserSession().getId(),
                        clientSession.getClient().getId()))
                .distinct()
                .toList();
    }

    private boolean isOf(AuthenticatedClientSessionModel clientSession, @Nullable ProductId product) {
        // A client that left its product since then is looked at too: the decision says what becomes of it.
        return product == null
                || !(ClientRule.of(keycloakSession, clientSession.getClient()) instanceof People people)
                || people.product().equals(product);
    }

    /**
     * Reviews one of them, online and offline.
     *
     * @return whether anything of it has to end
     */
    public boolean review(ClientSessionPayload session) {
        List<AuthenticatedClientSessionModel> toEnd = new ArrayList<>();
        UserSessionModel online = keycloakSession.sessions().getUserSession(realm, session.sessionId());
        UserSessionModel offline = keycloakSession.sessions().getOfflineUserSession(realm, session.sessionId());
        Stream.of(Optional.ofNullable(offline), Optional.ofNullable(online))
                .flatMap(Optional::stream)
                .flatMap(found -> Stream.ofNullable(found.getAuthenticatedClientSessionByClient(session.clientUuid())))
                .filter(this::servesNobody)
                .forEach(toEnd::add);
        toEnd.forEach(ended -> new EndClientSession(keycloakSession, ended).withNotice());
        return !toEnd.isEmpty();
    }

    /** Takes refused tenants off the list; a session that served nobody before is a sign-in under way. */
    private boolean servesNobody(AuthenticatedClientSessionModel clientSession) {
        ServedTenants served = new ServedTenants(clientSession);
        List<Pin> pins = served.pins();
        TokenAccess access = new TokenAccess(keycloakSession);
        for (Pin pin : pins) {
            if (access.evaluate(clientSession, pin) instanceof Refused refused) {
                served.remove(pin);
                RevocationEvent.record(keycloakSession, clientSession, pin, refused.refusal());
                withdrawConsent(clientSession, pin, refused.refusal());
            }
        }
        return !pins.isEmpty() && served.isEmpty();
    }

    /** Not where another session of the person may still be let in: by a newer permission, or in a way that the tenant accepts. */
    private void withdrawConsent(AuthenticatedClientSessionModel clientSession, Pin pin, Refusal refusal) {
        UserModel user = clientSession.getUserSession().getUser();
        if (user != null && !refusal.isOfThisSessionAlone()) {
            new TenantConsent(keycloakSession, clientSession.getClient(), user).withdraw(pin.tenant());
        }
    }
}
