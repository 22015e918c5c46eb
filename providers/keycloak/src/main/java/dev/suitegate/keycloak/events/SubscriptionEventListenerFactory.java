package dev.suitegate.keycloak.events;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.ClientModel.ClientRemovedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel.OrganizationMemberJoinEvent;
import org.keycloak.models.OrganizationModel.OrganizationMemberLeaveEvent;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/** Listens in every realm, whatever its settings, to admin events and to Keycloak's own events. */
public final class SubscriptionEventListenerFactory implements EventListenerProviderFactory {

    static final String PROVIDER_ID = "suitegate-subscription-events";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new SubscriptionEventListener(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(SubscriptionEventListenerFactory::hear);
    }

    private static void hear(ProviderEvent event) {
        if (event instanceof PostMigrationEvent started) {
            new StartUp(started.getFactory()).run();
        } else if (event instanceof RealmPostCreateEvent created) {
            new NewRealm(created.getKeycloakSession(), created.getCreatedRealm()).setUp();
        } else if (event instanceof OrganizationMemberJoinEvent joined) {
            Memberships.changed(joined);
        } else if (event instanceof OrganizationMemberLeaveEvent left) {
            Memberships.changed(left);
        } else if (event instanceof ClientRemovedEvent removed) {
            RemovedClients.forget(removed);
        }
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
