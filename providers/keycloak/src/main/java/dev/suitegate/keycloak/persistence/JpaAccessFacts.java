package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.access.AccessFacts;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Situation;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.Session;

/**
 * The facts behind a decision, by one statement over the suite's tables and Keycloak's own (users, organizations,
 * memberships). It goes past every cache, Keycloak's included: a committed revocation counts from the next read on.
 */
public final class JpaAccessFacts implements AccessFacts {

    private final EntityManager entityManager;
    private final String realmId;

    public JpaAccessFacts(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    @Override
    public Situation read(AccessRequest request) {
        // A person who registers signs in within the same transaction; the statement must see the new row.
        entityManager.flush();
        return entityManager.unwrap(Session.class).doReturningWork(connection -> read(connection, request));
    }

    private Situation read(Connection connection, AccessRequest request) throws SQLException {
        SituationQuery query = SituationQuery.of(realmId, request);
        String sql = SituationQuery.sql(SqlDialect.of(connection));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            query.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return SituationRows.read(rows, request);
            }
        }
    }
}
