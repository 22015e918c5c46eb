package dev.suitegate.keycloak.admin;

import static dev.suitegate.keycloak.role.SuiteRole.MANAGE_PRODUCTS;
import static dev.suitegate.keycloak.role.SuiteRole.MANAGE_SEATS;
import static dev.suitegate.keycloak.role.SuiteRole.MANAGE_SUBSCRIPTIONS;
import static dev.suitegate.keycloak.role.SuiteRole.MANAGE_WEBHOOKS;
import static dev.suitegate.keycloak.role.SuiteRole.VIEW_SUBSCRIPTIONS;

import dev.suitegate.core.tenant.Memberships;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.enforcement.SignedInPerson;
import dev.suitegate.keycloak.role.SuiteRole;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Which callers may do what. Keycloak has authenticated them before; a caller of another realm never gets here. */
final class AdminAccess {

    private static final String CLIENTS = "suite.api.clients";

    private final KeycloakSession keycloakSession;
    private final AdminPermissionEvaluator permissions;
    private final RealmModel realm;
    private final Memberships memberships;

    AdminAccess(
            KeycloakSession keycloakSession,
            AdminPermissionEvaluator permissions,
            RealmModel realm,
            Memberships memberships) {
        this.keycloakSession = keycloakSession;
        this.permissions = permissions;
        this.realm = realm;
        this.memberships = memberships;
    }

    void requireManage() {
        require(MANAGE_SUBSCRIPTIONS);
    }

    /** Reading: everything, or what belongs to the caller's own tenants. */
    Reach requireView() {
        return reach(VIEW_SUBSCRIPTIONS, MANAGE_SUBSCRIPTIONS);
    }

    /** Reading what concerns every tenant. */
    void requireViewAll() {
        require(VIEW_SUBSCRIPTIONS, MANAGE_SUBSCRIPTIONS);
    }

    /** Giving and freeing seats: everywhere, or in the caller's own tenants. */
    Reach requireSeats() {
        return reach(MANAGE_SUBSCRIPTIONS);
    }

    void requireProducts() {
        require(MANAGE_PRODUCTS);
    }

    void requireWebhooks() {
        require(MANAGE_WEBHOOKS);
    }

    /** Being a caller of this API at all. */
    void requireAny() {
        require(SuiteRole.values());
    }

    private Reach reach(SuiteRole... everywhere) {
        if (Arrays.stream(everywhere).anyMatch(this::hasRole)) {
            requireAllowedClient();
            return new Reach.Everywhere();
        }
        require(Stream.concat(Arrays.stream(everywhere), Stream.of(MANAGE_SEATS))
                .toArray(SuiteRole[]::new));
        return new Reach.Organizations(ownTenants());
    }

    /** The caller's organizations, as far as whoever vouched for the caller may open them; none for a caller of another realm. */
    private Set<TenantId> ownTenants() {
        AdminAuth caller = permissions.adminAuth();
        if (!caller.getRealm().equals(realm)) {
            return Set.of();
        }
        Set<TenantId> tenants =
                memberships.organizationsOf(new UserId(caller.getUser().getId()));
        if (caller.getToken().getSessionId() == null) {
            return tenants;
        }
        // A session that is gone vouches for nothing.
        return userSession(caller)
                .map(userSession -> SignedInPerson.of(keycloakSession, userSession))
                .map(person -> tenants.stream().filter(person::isVouchedForAt).collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    private void require(SuiteRole... roles) {
        if (Arrays.stream(roles).noneMatch(this::hasRole)) {
            String names = Arrays.stream(roles).map(SuiteRole::roleName).collect(Collectors.joining(" or "));
            throw new RefusedRequest(Problem.of(ProblemType.MISSING_ROLE, "This needs the role " + names + "."));
        }
        requireAllowedClient();
    }

    private void requireAllowedClient() {
        if (!isAllowed(permissions.adminAuth().getClient().getClientId())) {
            throw new RefusedRequest(Problem.of(
                    ProblemType.CLIENT_NOT_ALLOWED, "The realm attribute " + CLIENTS + " does not name this client."));
        }
    }

    /** Whether the realm lets this client call the API; one that names no clients lets all of them. */
    private boolean isAllowed(String clientId) {
        String clients = realm.getAttribute(CLIENTS);
        return clients == null
                || clients.isBlank()
                || Arrays.stream(clients.split(",", -1)).map(String::strip).anyMatch(clientId::equals);
    }

    /** In the token, where any mapper may have written it, and with the caller too, who is nobody's impersonator. */
    private boolean hasRole(SuiteRole role) {
        AdminAuth caller = permissions.adminAuth();
        return permissions.hasOneAdminRole(role.roleName())
                && role.isHeldBy(caller.getUser(), caller.getRealm(), realm)
                && !isImpersonated(caller);
    }

    /** Keycloak keeps its own administrators from being impersonated by lesser ones, but does not know the suite's. */
    private boolean isImpersonated(AdminAuth caller) {
        return userSession(caller)
                .filter(session -> session.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null)
                .isPresent();
    }

    private Optional<UserSessionModel> userSession(AdminAuth caller) {
        String id = caller.getToken().getSessionId();
        if (id == null) {
            return Optional.empty();
        }
        UserSessionModel online = keycloakSession.sessions().getUserSession(caller.getRealm(), id);
        return Optional.ofNullable(
                online == null ? keycloakSession.sessions().getOfflineUserSession(caller.getRealm(), id) : online);
    }
}
