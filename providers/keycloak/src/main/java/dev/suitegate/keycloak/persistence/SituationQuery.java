package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.tenant.TenantId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The decision's statement: a row for each subscription of each tenant that the principal could act for, and one row for a
 * tenant without any. Every access is by a primary key or an index.
 */
record SituationQuery(String realmId, String productId, String userId, String namedTenantId) {

    /** Matches no id; as the user of a counter it stands for machines. */
    static final String NOBODY = "";

    private static final String CANDIDATES = """
            SELECT 'organization' AS TENANT_TYPE, o.ID AS TENANT_ID, o.ALIAS, o.NAME, o.ENABLED, 1 AS IS_MEMBER
              FROM USER_GROUP_MEMBERSHIP m JOIN ORG o ON o.GROUP_ID = m.GROUP_ID
             WHERE m.USER_ID = ? AND o.REALM_ID = ?
            UNION ALL
            SELECT 'person', u.ID, '', '', TRUE, 1 FROM USER_ENTITY u WHERE u.ID = ? AND u.REALM_ID = ?
            UNION ALL
            SELECT 'organization', o.ID, o.ALIAS, o.NAME, o.ENABLED, 0 FROM ORG o
             WHERE o.REALM_ID = ?
               AND o.ID IN (?, (SELECT x.OWNER_ID FROM SUITE_PRODUCT x WHERE x.REALM_ID = ? AND x.ID = ?))
               AND NOT EXISTS (SELECT 1 FROM USER_GROUP_MEMBERSHIP m WHERE m.USER_ID = ? AND m.GROUP_ID = o.GROUP_ID)
            """;

    private static final String EPOCH = """
            SELECT COALESCE(SUM(e.COUNTER), 0) FROM SUITE_EPOCH e
             WHERE e.REALM_ID = ? AND e.TENANT_ID IN ('-', c.TENANT_ID)
               AND e.PRODUCT_ID IN ('-', ?) AND e.USER_ID IN ('-', ?)
            """;

    private static final String SITUATION = """
            SELECT %s AS READ_AT,
                   p.ID AS PRODUCT_ID, p.ENABLED AS PRODUCT_ENABLED, p.OWNER_ID,
                   u.ID AS USER_ID, u.ENABLED AS USER_ENABLED,
                   c.TENANT_TYPE, c.TENANT_ID, c.ALIAS, c.NAME, c.ENABLED AS TENANT_ENABLED, c.IS_MEMBER,
                   (%s) AS EPOCH,
                   s.EXTERNAL_ID, s.PLAN_ID, s.STATUS, s.STARTS_AT, s.ENDS_AT, s.GRACE_UNTIL, s.SEATS,
                   h.USER_ID AS SEAT_HOLDER
              FROM (SELECT 1 AS ONE) one
              LEFT JOIN SUITE_PRODUCT p ON p.REALM_ID = ? AND p.ID = ?
              LEFT JOIN USER_ENTITY u ON u.ID = ? AND u.REALM_ID = ?
              LEFT JOIN (%s) c ON TRUE
              LEFT JOIN SUITE_SUBSCRIPTION s ON s.REALM_ID = ? AND s.PRODUCT_ID = ? AND s.TENANT_ID = c.TENANT_ID
                   AND s.TENANT_TYPE = c.TENANT_TYPE AND s.DELETED_AT IS NULL
              LEFT JOIN SUITE_SEAT h ON h.REALM_ID = ? AND h.EXTERNAL_ID = s.EXTERNAL_ID AND h.USER_ID = ?
             ORDER BY c.NAME, c.TENANT_ID, s.EXTERNAL_ID
            """;

    static SituationQuery of(String realmId, AccessRequest request) {
        String user = request.principal() instanceof Principal.Person person
                ? person.user().value()
                : NOBODY;
        return new SituationQuery(realmId, request.product().value(), user, namedTenant(request));
    }

    static String sql(SqlDialect dialect) {
        return SITUATION.formatted(dialect.clock(), EPOCH, CANDIDATES);
    }

    void bind(PreparedStatement statement) throws SQLException {
        List<String> parameters = List.of(
                // EPOCH
                realmId,
                productId,
                userId,
                // product and user
                realmId,
                productId,
                userId,
                realmId,
                // CANDIDATES
                userId,
                realmId,
                userId,
                realmId,
                realmId,
                namedTenantId,
                realmId,
                productId,
                userId,
                // subscription and seat
                realmId,
                productId,
                realmId,
                userId);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setString(i + 1, parameters.get(i));
        }
    }

    /** The organization that the principal or the pin names, whether or not the user is a member. */
    private static String namedTenant(AccessRequest request) {
        Pin pin = request.pin();
        TenantId named = pin == null ? null : pin.tenant();
        if (request.principal() instanceof Principal.Machine machine) {
            named = machine.tenant();
        }
        return named == null || named.isPerson() ? NOBODY : named.value();
    }
}
