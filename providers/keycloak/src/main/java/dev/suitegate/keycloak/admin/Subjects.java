package dev.suitegate.keycloak.admin;

import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.access.Registrations;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** The organizations and users of a realm, and its products. */
final class Subjects implements Directory {

    private static final int LONGEST_NAME = 255;

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final Registrations registrations;

    Subjects(KeycloakSession keycloakSession, RealmModel realm, Registrations registrations) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.registrations = registrations;
    }

    @Override
    public Optional<TenantId> organization(String idOrAlias) {
        if (!canBeAName(idOrAlias)) {
            return Optional.empty();
        }
        return model(idOrAlias)
                .or(() -> Optional.ofNullable(organizations().getByAlias(idOrAlias)))
                .map(organization -> TenantId.organization(organization.getId()));
    }

    @Override
    public FoundUser user(String idOrUsername) {
        if (!canBeAName(idOrUsername)) {
            return new FoundUser.Nobody();
        }
        UserModel user = keycloakSession.users().getUserById(realm, idOrUsername);
        if (user == null) {
            user = keycloakSession.users().getUserByUsername(realm, idOrUsername);
        }
        return found(user);
    }

    @Override
    public Optional<ProductRegistration> product(String id) {
        return ProductId.isWellFormed(id) ? registrations.product(new ProductId(id)) : Optional.empty();
    }

    boolean isMember(UserId user, TenantId tenant) {
        UserModel member = keycloakSession.users().getUserById(realm, user.value());
        return member != null
                && model(tenant.value())
                        .filter(organization -> organization.isMember(member))
                        .isPresent();
    }

    private Optional<OrganizationModel> model(String id) {
        try {
            return Optional.ofNullable(organizations().getById(id));
        } catch (ModelException e) {
            // Keycloak's answer for an organization of another realm, which must look as if it were not there.
            return Optional.empty();
        }
    }

    private OrganizationProvider organizations() {
        return keycloakSession.getProvider(OrganizationProvider.class);
    }

    private static FoundUser found(@Nullable UserModel user) {
        if (user == null) {
            return new FoundUser.Nobody();
        }
        return user.getServiceAccountClientLink() == null
                ? new FoundUser.Person(new UserId(user.getId()))
                : new FoundUser.ServiceAccount();
    }

    /** PostgreSQL takes no NUL, and half a surrogate pair is no text at all. */
    private static boolean canBeAName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
