package dev.suitegate.keycloak.events;

import dev.suitegate.core.access.Epochs;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Raises the epoch when an administrator disables or enables a user or an organization, in the same transaction. Keycloak has
 * no provider event for either.
 */
final class SubscriptionEventListener implements EventListenerProvider {

    private final KeycloakSession keycloakSession;

    SubscriptionEventListener(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    /** Whoever has tried too many passwords is disabled by Keycloak itself, in the transaction that tells of it. */
    @Override
    public void onEvent(Event event) {
        if (event.getType() != EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT || event.getUserId() == null) {
            return;
        }
        ObservedOrFailed.run(keycloakSession, () -> {
            RealmModel realm = keycloakSession.realms().getRealm(event.getRealmId());
            if (realm != null) {
                AccessServices.of(keycloakSession, realm).epochs().observe(new UserId(event.getUserId()), false);
            }
        });
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getOperationType() == OperationType.DELETE || event.getResourcePath() == null) {
            return;
        }
        ObservedOrFailed.run(keycloakSession, () -> observe(event));
    }

    private void observe(AdminEvent event) {
        RealmModel realm = keycloakSession.realms().getRealm(event.getRealmId());
        String id = id(event.getResourcePath());
        if (realm == null || id == null) {
            return;
        }
        Epochs epochs = AccessServices.of(keycloakSession, realm).epochs();
        if (event.getResourceType() == ResourceType.USER) {
            UserModel user = keycloakSession.users().getUserById(realm, id);
            if (user != null) {
                epochs.observe(new UserId(id), user.isEnabled());
            }
        } else if (event.getResourceType() == ResourceType.ORGANIZATION) {
            OrganizationModel organization =
                    keycloakSession.getProvider(OrganizationProvider.class).getById(id);
            if (organization != null) {
                epochs.observe(TenantId.organization(id), organization.isEnabled());
            }
        }
    }

    /** The id in paths such as {@code users/<id>}; nothing for longer and shorter paths. */
    private static @Nullable String id(String resourcePath) {
        String[] parts = resourcePath.split("/", -1);
        return parts.length == 2 ? parts[1] : null;
    }

    @Override
    public void close() {}
}
