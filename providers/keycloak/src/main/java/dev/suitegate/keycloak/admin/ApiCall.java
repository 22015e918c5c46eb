package dev.suitegate.keycloak.admin;

import dev.suitegate.core.tenant.Reach;
import dev.suitegate.keycloak.wiring.AccessServices;
import dev.suitegate.keycloak.wiring.Authorship;
import dev.suitegate.keycloak.wiring.LostRace;
import dev.suitegate.keycloak.wiring.WriteTransaction;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * One request of an authenticated caller: who may make it, what it works on, and how a refusal is answered. Reading happens in
 * the transaction of the request; a change has one of its own, which has committed when the answer is given.
 */
final class ApiCall {

    private final KeycloakSession keycloakSession;
    private final AdminPermissionEvaluator permissions;
    private final AdminAccess access;
    private final ApiRealm realm;
    private final Caller caller;

    ApiCall(
            KeycloakSession keycloakSession,
            RealmModel realm,
            AdminPermissionEvaluator permissions,
            AdminEventBuilder adminEvent) {
        AccessServices services = AccessServices.of(keycloakSession, realm);
        this.keycloakSession = keycloakSession;
        this.permissions = permissions;
        this.access = new AdminAccess(keycloakSession, permissions, realm, services.memberships());
        this.realm = new ApiRealm(keycloakSession, realm, adminEvent);
        this.caller = new Caller(keycloakSession, permissions.adminAuth(), realm.getId());
    }

    /** For what tenants' administrators may read too, of their own tenants. */
    Response view(BiFunction<ApiRealm, Reach, Response> work) {
        return answer(() -> work.apply(realm, access.requireView()));
    }

    /** For what concerns every tenant. */
    Response viewAll(Function<ApiRealm, Response> work) {
        return answer(() -> {
            access.requireViewAll();
            return work.apply(realm);
        });
    }

    /** Changes of seats, which tenants' administrators may make in their own tenants. */
    Response manageSeats(BiFunction<ApiRealm, Reach, Response> work) {
        return answer(() -> {
            Reach reach = access.requireSeats();
            return write(changing -> work.apply(changing, reach));
        });
    }

    Response manage(Function<ApiRealm, Response> work) {
        return manage(() -> true, (changing, ignored) -> work.apply(changing));
    }

    /** @param given reads what can be read only once, such as a body; the work may be done more than once */
    <T> Response manage(Supplier<T> given, BiFunction<ApiRealm, T, Response> work) {
        return answer(() -> {
            access.requireManage();
            T read = given.get();
            return write(changing -> work.apply(changing, read));
        });
    }

    /** A change in several parts, each in a transaction of its own. */
    Response manageInParts(Function<Parts, Response> work) {
        return answer(() -> {
            access.requireManage();
            return work.apply(new Parts() {
                @Override
                public <T> T run(Function<ApiRealm, T> part) {
                    return write(part);
                }
            });
        });
    }

    /** Does each part of a change in a transaction of its own. */
    interface Parts {

        /** Does one part, perhaps more than once; only the last time counts. An exception undoes it. */
        <T> T run(Function<ApiRealm, T> part);
    }

    /** For what concerns the products and their settings, not what is sold. */
    Response products(Function<ApiRealm, Response> work) {
        return answer(() -> {
            access.requireProducts();
            return work.apply(realm);
        });
    }

    /** Changes of the products themselves. */
    <T> Response manageProducts(Supplier<T> given, BiFunction<ApiRealm, T, Response> work) {
        return answer(() -> {
            access.requireProducts();
            T read = given.get();
            return write(changing -> work.apply(changing, read));
        });
    }

    /** For who is told of events. */
    Response webhooks(Function<ApiRealm, Response> work) {
        return answer(() -> {
            access.requireWebhooks();
            return work.apply(realm);
        });
    }

    /** Changes of who is told of events, and what is delivered to them once more. */
    <T> Response manageWebhooks(Supplier<T> given, BiFunction<ApiRealm, T, Response> work) {
        return answer(() -> {
            access.requireWebhooks();
            T read = given.get();
            return write(changing -> work.apply(changing, read));
        });
    }

    /** The address of something below what is asked for now. */
    URI address(String below) {
        return keycloakSession
                .getContext()
                .getUri()
                .getAbsolutePathBuilder()
                .path(below)
                .build();
    }

    /** For what every caller of this API may know. */
    Response any(Supplier<Response> work) {
        return answer(() -> {
            access.requireAny();
            return work.get();
        });
    }

    @Nullable
    String header(String name) {
        return keycloakSession.getContext().getHttpRequest().getHttpHeaders().getHeaderString(name);
    }

    private <T> T write(Function<ApiRealm, T> work) {
        return WriteTransaction.run(keycloakSession, own -> {
            Authorship.set(own, caller.author());
            RealmModel ownRealm = own.realms().getRealm(realm.id());
            AdminEventBuilder adminEvent = new AdminEventBuilder(
                    ownRealm,
                    permissions.adminAuth(),
                    own,
                    keycloakSession.getContext().getConnection());
            return work.apply(new ApiRealm(own, ownRealm, adminEvent));
        });
    }

    private Response answer(Supplier<Response> work) {
        try {
            QueryNames.require(keycloakSession.getContext().getUri().getQueryParameters());
            return caller.named(work.get());
        } catch (RefusedRequest refused) {
            return refused(refused.problem());
        } catch (PersistenceException | ModelException failure) {
            if (LostRace.isWorthAnotherTry(failure)) {
                return refused(
                        Problem.of(ProblemType.CONCURRENT_CHANGE, "Nothing was changed; send the request again."));
            }
            if (LostRace.isBusy(failure)) {
                return refused(
                        Problem.of(ProblemType.BUSY, "Nothing was changed; send the request again a little later."));
            }
            throw failure;
        }
    }

    /** An answer does not roll back by itself, whatever its status. */
    private Response refused(Problem problem) {
        keycloakSession.getTransactionManager().setRollbackOnly();
        caller.noteRefusal(problem.type());
        return caller.named(problem.response());
    }
}
