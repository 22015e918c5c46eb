package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.persistence.UnobservedFlags;
import dev.suitegate.keycloak.persistence.UnobservedFlags.Flag;
import dev.suitegate.keycloak.persistence.VanishedUsers;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTask;
import org.keycloak.models.RealmModel;

/**
 * What happened in Keycloak without an event. Each change found is made up for by a task of its own, which looks again: of two
 * nodes that have found the same, the later one does nothing.
 */
public final class Unheard {

    private Unheard() {}

    /**
     * Users, organizations and clients that somebody disabled or enabled.
     *
     * @param most how many at most
     */
    public static List<KeycloakSessionTask> switched(KeycloakSession keycloakSession, int most) {
        return UnobservedFlags.find(entityManager(keycloakSession), most).stream()
                .<KeycloakSessionTask>map(
                        flag -> own -> in(own, flag.realmId(), services -> observe(own, services, flag)))
                .toList();
    }

    /**
     * People who hold something and are no more.
     *
     * @param most how many at most
     */
    public static List<KeycloakSessionTask> vanished(KeycloakSession keycloakSession, int most) {
        return VanishedUsers.find(entityManager(keycloakSession), most).stream()
                .<KeycloakSessionTask>map(gone -> own -> in(
                        own, gone.realmId(), services -> services.releaseUser().release(gone.user())))
                .toList();
    }

    private static void observe(KeycloakSession own, AccessServices services, Flag flag) {
        BooleanSupplier enabled = () -> UnobservedFlags.isEnabled(entityManager(own), flag);
        switch (flag.kind()) {
            case USER -> services.epochs().observe(new UserId(flag.id()), enabled);
            case ORGANIZATION -> services.epochs().observe(TenantId.organization(flag.id()), enabled);
            case CLIENT ->
                services.registrations()
                        .observe(new ClientUuid(flag.id()), enabled.getAsBoolean())
                        .ifPresent(services.epochs()::raise);
        }
    }

    private static void in(KeycloakSession own, String realmId, Consumer<AccessServices> action) {
        RealmModel realm = own.realms().getRealm(realmId);
        if (realm != null) {
            own.getContext().setRealm(realm);
            action.accept(AccessServices.of(own, realm));
        }
    }

    private static EntityManager entityManager(KeycloakSession keycloakSession) {
        return keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
