package dev.suitegate.keycloak.admin;

import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.Optional;

/** Whom and what a name in a request stands for in this realm. A match as id wins. */
interface Directory {

    /** The organization with this id or alias. */
    Optional<TenantId> organization(String idOrAlias);

    /** The user with this id or username. */
    FoundUser user(String idOrUsername);

    Optional<ProductRegistration> product(String id);

    /** Whom a name stands for. */
    sealed interface FoundUser {

        record Person(UserId id) implements FoundUser {}

        /** A client's own account: it neither subscribes nor sits on a seat. */
        record ServiceAccount() implements FoundUser {}

        record Nobody() implements FoundUser {}
    }
}
