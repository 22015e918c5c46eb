package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The people who look after a tenant, read past Keycloak's caches. */
public final class Administrators {

    private static final String OF_ORGANIZATION = """
            SELECT u.ID FROM ORG o
              JOIN USER_GROUP_MEMBERSHIP m ON m.GROUP_ID = o.GROUP_ID
              JOIN USER_ENTITY u ON u.ID = m.USER_ID AND u.REALM_ID = o.REALM_ID
              JOIN USER_ROLE_MAPPING r ON r.USER_ID = u.ID
             WHERE o.ID = ?1 AND o.REALM_ID = ?2 AND r.ROLE_ID = ?3 AND o.ENABLED = TRUE AND u.ENABLED = TRUE
               AND u.SERVICE_ACCOUNT_CLIENT_LINK IS NULL
             ORDER BY u.ID
            """;

    private static final String PERSON = """
            SELECT u.ID FROM USER_ENTITY u
             WHERE u.ID = ?1 AND u.REALM_ID = ?2 AND u.ENABLED = TRUE AND u.SERVICE_ACCOUNT_CLIENT_LINK IS NULL
            """;

    private Administrators() {}

    /**
     * Nobody who is disabled, and nobody of a disabled tenant.
     *
     * @param roleId whoever has this role by themselves looks after the organizations that they are a member of
     */
    public static List<UserId> of(EntityManager entityManager, String realmId, TenantId tenant, String roleId) {
        var query = entityManager
                .createNativeQuery(tenant.isPerson() ? PERSON : OF_ORGANIZATION, String.class)
                .setParameter(1, tenant.value())
                .setParameter(2, realmId);
        List<?> ids = tenant.isPerson()
                ? query.getResultList()
                : query.setParameter(3, roleId).getResultList();
        return ids.stream().map(id -> new UserId((String) id)).toList();
    }
}
