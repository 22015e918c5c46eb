package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.tenant.UserId;
import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * People who hold a seat or a subscription of their own and are no more, of all realms. Keycloak tells of nobody whom it removes
 * together with the directory that they came from.
 */
public final class VanishedUsers {

    /** Ids that begin so belong to users whom Keycloak reads from a directory and keeps no row of. */
    private static final String KEPT_ELSEWHERE = "f:%";

    private static final String VANISHED = """
            SELECT h.REALM_ID, h.USER_ID FROM SUITE_SEAT h
             WHERE h.USER_ID NOT LIKE ?1
               AND NOT EXISTS (SELECT 1 FROM USER_ENTITY u WHERE u.ID = h.USER_ID AND u.REALM_ID = h.REALM_ID)
            UNION
            SELECT s.REALM_ID, s.TENANT_ID FROM SUITE_SUBSCRIPTION s
             WHERE s.TENANT_TYPE = 'person' AND s.DELETED_AT IS NULL AND s.TENANT_ID NOT LIKE ?1
               AND NOT EXISTS (SELECT 1 FROM USER_ENTITY u WHERE u.ID = s.TENANT_ID AND u.REALM_ID = s.REALM_ID)
             ORDER BY 1, 2 FETCH FIRST %d ROWS ONLY
            """;

    private VanishedUsers() {}

    /** One of them. */
    public record Vanished(String realmId, UserId user) {}

    /**
     * Those who are found first.
     *
     * @param most how many at most
     */
    public static List<Vanished> find(EntityManager entityManager, int most) {
        List<?> rows = entityManager
                .createNativeQuery(VANISHED.formatted(most), Object[].class)
                .setParameter(1, KEPT_ELSEWHERE)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Vanished((String) row[0], new UserId((String) row[1])))
                .toList();
    }
}
