package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The people who can act for a tenant, read past Keycloak's caches. */
public final class Members {

    private static final String OF_ORGANIZATION = """
            SELECT m.USER_ID FROM ORG o JOIN USER_GROUP_MEMBERSHIP m ON m.GROUP_ID = o.GROUP_ID
             WHERE o.ID = ?1 AND o.REALM_ID = ?2
            """;

    private Members() {}

    public static List<UserId> of(EntityManager entityManager, String realmId, TenantId tenant) {
        if (tenant.isPerson()) {
            return List.of(new UserId(tenant.value()));
        }
        List<?> ids = entityManager
                .createNativeQuery(OF_ORGANIZATION, String.class)
                .setParameter(1, tenant.value())
                .setParameter(2, realmId)
                .getResultList();
        return ids.stream().map(id -> new UserId((String) id)).toList();
    }
}
