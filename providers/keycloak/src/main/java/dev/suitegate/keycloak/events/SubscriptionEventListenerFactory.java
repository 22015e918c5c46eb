package dev.suitegate.keycloak.events;

import dev.suitegate.keycloak.enforcement.TenantDoor;
import dev.suitegate.keycloak.outbox.DeliveriesDue;
import dev.suitegate.keycloak.outbox.OutboxFilled;
import dev.suitegate.keycloak.revocation.RevocationWorker;
import dev.suitegate.keycloak.webhook.WebhookWorker;
import dev.suitegate.keycloak.wiring.RealmData;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.ClientModel.ClientIdChangeEvent;
import org.keycloak.models.ClientModel.ClientRemovedEvent;
import org.keycloak.models.ClientModel.ClientUpdatedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel.OrganizationMemberJoinEvent;
import org.keycloak.models.OrganizationModel.OrganizationMemberLeaveEvent;
import org.keycloak.models.OrganizationModel.OrganizationRemovedEvent;
import org.keycloak.models.RealmModel.IdentityProviderUpdatedEvent;
import org.keycloak.models.RealmModel.RealmCreationEvent;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.RoleModel.RoleGrantedEvent;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/** Listens in every realm, whatever its settings, to admin events and to Keycloak's own events. */
public final class SubscriptionEventListenerFactory implements EventListenerProviderFactory {

    static final String PROVIDER_ID = "suitegate-subscription-events";

    private final RevocationWorker worker = new RevocationWorker();
    private final WebhookWorker webhooks = new WebhookWorker();

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new SubscriptionEventListener(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(this::hear);
    }

    private void hear(ProviderEvent event) {
        if (event instanceof PostMigrationEvent started) {
            new StartUp(started.getFactory()).run();
            webhooks.start(started.getFactory());
            worker.start(started.getFactory());
        } else if (event instanceof OutboxFilled filled) {
            worker.wake(filled.kind());
        } else if (event instanceof DeliveriesDue) {
            webhooks.wake();
        } else {
            hearOfRealms(event);
            hearOfPeople(event);
            hearOfClients(event);
        }
    }

    private static void hearOfRealms(ProviderEvent event) {
        if (event instanceof RealmPostCreateEvent created) {
            RoleGrants.close(created.getKeycloakSession(), created.getCreatedRealm());
            new NewRealm(created.getKeycloakSession(), created.getCreatedRealm()).setUp();
        } else if (event instanceof RealmCreationEvent begun) {
            RoleGrants.open(begun);
        } else if (event instanceof RealmRemovedEvent removed) {
            RealmData.forget(removed.getKeycloakSession(), removed.getRealm().getId());
        } else if (event instanceof IdentityProviderUpdatedEvent updated) {
            TenantDoor.remember(updated.getKeycloakSession(), updated.getUpdatedIdentityProvider());
        }
    }

    private static void hearOfPeople(ProviderEvent event) {
        if (event instanceof OrganizationMemberJoinEvent joined) {
            Memberships.joined(joined);
        } else if (event instanceof OrganizationMemberLeaveEvent left) {
            Memberships.left(left);
        } else if (event instanceof OrganizationRemovedEvent removed) {
            RemovedTenants.end(removed);
        } else if (event instanceof UserPreRemovedEvent leaving) {
            RemovedUsers.release(leaving);
        } else if (event instanceof UserRemovedEvent removed) {
            RemovedUsers.release(removed);
        } else if (event instanceof RoleGrantedEvent given) {
            RoleGrants.check(given);
        }
    }

    private static void hearOfClients(ProviderEvent event) {
        if (event instanceof ClientRemovedEvent removed) {
            RemovedClients.forget(removed);
        } else if (event instanceof ClientUpdatedEvent updated) {
            SwitchedClients.observe(updated);
        } else if (event instanceof ClientIdChangeEvent renamed) {
            RenamedClients.forget(renamed);
        }
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void close() {
        webhooks.close();
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
