package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.keycloak.doctor.ExamineRealm;
import dev.suitegate.keycloak.wiring.AccessServices;
import dev.suitegate.keycloak.wiring.LostRace;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
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
    private final Subscriptions subscriptions;
    private final Subjects subjects;
    private final ChangeEvents events;

    ApiCall(
            KeycloakSession keycloakSession,
            RealmModel realm,
            AdminPermissionEvaluator permissions,
            AdminEventBuilder adminEvent) {
        AccessServices services = AccessServices.of(keycloakSession, realm);
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.access = new AdminAccess(keycloakSession, permissions, realm);
        this.subscriptions = services.subscriptions();
        this.subjects = new Subjects(keycloakSession, realm, services.registrations());
        this.events = new ChangeEvents(adminEvent);
    }

    Response view(Supplier<Response> work) {
        return answer(access::requireView, work);
    }

    Response manage(Supplier<Response> work) {
        return answer(access::requireManage, work);
    }

    /** For what concerns the products and their settings, not what is sold. */
    Response products(Supplier<Response> work) {
        return answer(access::requireProducts, work);
    }

    Subscriptions subscriptions() {
        return subscriptions;
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

    private Response answer(Runnable requirement, Supplier<Response> work) {
        try {
            requirement.run();
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
