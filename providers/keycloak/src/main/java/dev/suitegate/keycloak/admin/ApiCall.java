package dev.suitegate.keycloak.admin;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.Memberships;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.keycloak.doctor.ExamineRealm;
import dev.suitegate.keycloak.wiring.AccessServices;
import dev.suitegate.keycloak.wiring.LostRace;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** One request of an authenticated caller: who may make it, what it works on, and how a refusal is answered. */
final class ApiCall {

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final AdminAccess access;
    private final AccessServices services;
    private final Subjects subjects;
    private final ChangeEvents events;

    ApiCall(
            KeycloakSession keycloakSession,
            RealmModel realm,
            AdminPermissionEvaluator permissions,
            AdminEventBuilder adminEvent) {
        this.services = AccessServices.of(keycloakSession, realm);
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.access = new AdminAccess(keycloakSession, permissions, realm, services.memberships());
        this.subjects = new Subjects(keycloakSession, realm, services.registrations());
        this.events = new ChangeEvents(adminEvent);
    }

    /** For what tenants' administrators may read too, of their own tenants. */
    Response view(Function<Reach, Response> work) {
        return answer(() -> work.apply(access.requireView()));
    }

    /** The same for changes of seats. */
    Response manageSeats(Function<Reach, Response> work) {
        return answer(() -> work.apply(access.requireSeats()));
    }

    Response manage(Supplier<Response> work) {
        return answer(() -> {
            access.requireManage();
            return work.get();
        });
    }

    /** For what concerns the products and their settings, not what is sold. */
    Response products(Supplier<Response> work) {
        return answer(() -> {
            access.requireProducts();
            return work.get();
        });
    }

    Subscriptions subscriptions() {
        return services.subscriptions();
    }

    Memberships memberships() {
        return services.memberships();
    }

    AccessDecision evaluate(AccessRequest request) {
        return services.evaluate(request);
    }

    Subjects subjects() {
        return subjects;
    }

    ExamineRealm doctor() {
        return new ExamineRealm(keycloakSession, realm);
    }

    ChangeEvents events() {
        return events;
    }

    @Nullable
    String header(String name) {
        return keycloakSession.getContext().getHttpRequest().getHttpHeaders().getHeaderString(name);
    }

    private Response answer(Supplier<Response> work) {
        try {
            return work.get();
        } catch (RefusedRequest refused) {
            return rolledBack(refused.problem());
        } catch (PersistenceException | ModelException failure) {
            if (!LostRace.explains(failure)) {
                throw failure;
            }
            return rolledBack(
                    Problem.of(ProblemType.CONCURRENT_CHANGE, "Nothing was changed; send the request again."));
        }
    }

    /** An answer does not roll back by itself, whatever its status. */
    private Response rolledBack(Problem problem) {
        keycloakSession.getTransactionManager().setRollbackOnly();
        return problem.response();
    }
}
