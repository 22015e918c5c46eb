package dev.suitegate.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Users, organizations and clients of all realms that Keycloak's tables say are enabled, or not, while the suite last observed
 * the opposite. Those of users and organizations are odd and even counters ({@link EpochCounters}).
 */
public final class UnobservedFlags {

    private static final String COUNTERS = "e.PRODUCT_ID = '-' AND MOD(e.COUNTER, 2) = 1";

    private static final String UNOBSERVED = """
            SELECT u.REALM_ID AS R, 'USER' AS K, u.ID AS I FROM USER_ENTITY u
             WHERE u.ENABLED = FALSE AND NOT EXISTS (SELECT 1 FROM SUITE_EPOCH e
                   WHERE e.REALM_ID = u.REALM_ID AND e.TENANT_ID = '-' AND e.USER_ID = u.ID AND %1$s)
            UNION ALL
            SELECT u.REALM_ID, 'USER', u.ID FROM REALM r
              JOIN SUITE_EPOCH e ON e.REALM_ID = r.ID AND e.TENANT_ID = '-' AND %1$s
              JOIN USER_ENTITY u ON u.ID = e.USER_ID AND u.REALM_ID = e.REALM_ID
             WHERE u.ENABLED = TRUE
            UNION ALL
            SELECT o.REALM_ID, 'ORGANIZATION', o.ID FROM ORG o
             WHERE o.ENABLED = FALSE AND NOT EXISTS (SELECT 1 FROM SUITE_EPOCH e
                   WHERE e.REALM_ID = o.REALM_ID AND e.TENANT_ID = o.ID AND e.USER_ID = '-' AND %1$s)
            UNION ALL
            SELECT o.REALM_ID, 'ORGANIZATION', o.ID FROM ORG o
              JOIN SUITE_EPOCH e ON e.REALM_ID = o.REALM_ID AND e.TENANT_ID = o.ID AND e.USER_ID = '-' AND %1$s
             WHERE o.ENABLED = TRUE
            UNION ALL
            SELECT s.REALM_ID, 'CLIENT', c.ID FROM SUITE_CLIENT s
              JOIN CLIENT c ON c.ID = s.CLIENT_UUID AND c.REALM_ID = s.REALM_ID
             WHERE c.ENABLED <> s.ENABLED
             ORDER BY 1, 2, 3 FETCH FIRST %2$d ROWS ONLY
            """;

    private UnobservedFlags() {}

    /** Whose flag it is; the name is that of Keycloak's table as far as people know it. */
    public enum Kind {
        USER("USER_ENTITY"),
        ORGANIZATION("ORG"),
        CLIENT("CLIENT");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    /** The flag of one of them. */
    public record Flag(String realmId, Kind kind, String id) {}

    /**
     * Those that differ.
     *
     * @param most how many at most
     */
    public static List<Flag> find(EntityManager entityManager, int most) {
        List<?> rows = entityManager
                .createNativeQuery(UNOBSERVED.formatted(COUNTERS, most), Object[].class)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Flag((String) row[0], Kind.valueOf((String) row[1]), (String) row[2]))
                .toList();
    }

    /** What Keycloak's table says now, past its caches; who is gone is not enabled. */
    public static boolean isEnabled(EntityManager entityManager, Flag flag) {
        String sql = "SELECT ID FROM " + flag.kind().table + " WHERE ID = ?1 AND REALM_ID = ?2 AND ENABLED = TRUE";
        return !entityManager
                .createNativeQuery(sql, String.class)
                .setParameter(1, flag.id())
                .setParameter(2, flag.realmId())
                .getResultList()
                .isEmpty();
    }
}
