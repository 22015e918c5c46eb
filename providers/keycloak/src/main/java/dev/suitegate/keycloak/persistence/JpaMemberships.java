package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.tenant.Memberships;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Memberships as they stand in Keycloak's own tables, past its caches. */
public final class JpaMemberships implements Memberships {

    private static final String ORGANIZATIONS = """
            SELECT o.ID FROM ORG o
              JOIN USER_GROUP_MEMBERSHIP m ON m.GROUP_ID = o.GROUP_ID
              JOIN USER_ENTITY u ON u.ID = m.USER_ID AND u.REALM_ID = o.REALM_ID
             WHERE u.ID = ?1 AND o.REALM_ID = ?2 AND o.ENABLED = TRUE AND u.ENABLED = TRUE
            """;

    private static final String PEOPLE = """
            SELECT u.ID AS USER_ID, u.USERNAME AS USERNAME FROM ORG o
              JOIN USER_GROUP_MEMBERSHIP m ON m.GROUP_ID = o.GROUP_ID
              JOIN USER_ENTITY u ON u.ID = m.USER_ID AND u.REALM_ID = o.REALM_ID
             WHERE o.ID = ?1 AND o.REALM_ID = ?2 AND u.SERVICE_ACCOUNT_CLIENT_LINK IS NULL AND u.USERNAME > ?3
             ORDER BY u.USERNAME
            """;

    private final EntityManager entityManager;
    private final String realmId;

    public JpaMemberships(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    @Override
    public Set<TenantId> organizationsOf(UserId user) {
        List<?> ids = entityManager
                .createNativeQuery(ORGANIZATIONS, String.class)
                .setParameter(1, user.value())
                .setParameter(2, realmId)
                .getResultList();
        return ids.stream().map(id -> TenantId.organization((String) id)).collect(Collectors.toSet());
    }

    @Override
    public List<Member> of(TenantId organization, String after, int most) {
        List<?> rows = entityManager
                .createNativeQuery(PEOPLE, Tuple.class)
                .setParameter(1, organization.value())
                .setParameter(2, realmId)
                .setParameter(3, after)
                .setMaxResults(most)
                .getResultList();
        return rows.stream().map(row -> member((Tuple) row)).toList();
    }

    private static Member member(Tuple row) {
        return new Member(new UserId(row.get(0, String.class)), row.get(1, String.class));
    }
}
