package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.Session;

/** Where the last replacement of a customer's whole set stood in billing's order. */
final class EntitlementSets {

    private static final long NOTHING_YET = -1;
    private static final String WHERE = " WHERE REALM_ID = ? AND TENANT_TYPE = ? AND TENANT_ID = ?";

    private final EntityManager entityManager;
    private final String realmId;

    EntitlementSets(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    void lock(TenantId subject) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            String add = SqlDialect.of(connection).addEntitlementSet();
            try (PreparedStatement statement = connection.prepareStatement(add)) {
                bind(statement, 1, subject);
                statement.setLong(4, NOTHING_YET);
                statement.executeUpdate();
            }
            read(connection, "SELECT SOURCE_VERSION FROM SUITE_ENTITLEMENT_SET" + WHERE + " FOR UPDATE", subject);
        });
    }

    Optional<SourceVersion> version(TenantId subject) {
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection ->
                        read(connection, "SELECT SOURCE_VERSION FROM SUITE_ENTITLEMENT_SET" + WHERE, subject));
    }

    void note(TenantId subject, SourceVersion version) {
        lock(subject);
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("UPDATE SUITE_ENTITLEMENT_SET SET SOURCE_VERSION = ?" + WHERE)) {
                statement.setLong(1, version.value());
                bind(statement, 2, subject);
                statement.executeUpdate();
            }
        });
    }

    private Optional<SourceVersion> read(Connection connection, String sql, TenantId subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) != NOTHING_YET
                        ? Optional.of(new SourceVersion(row.getLong(1)))
                        : Optional.empty();
            }
        }
    }

    private void bind(PreparedStatement statement, int first, TenantId subject) throws SQLException {
        statement.setString(first, realmId);
        statement.setString(first + 1, subject.type().claim());
        statement.setString(first + 2, subject.value());
    }
}
