package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.tenant.TenantId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * What a subject has of a product, however many that are: not read as entities, which the transaction would keep and compare at
 * each of its writes.
 */
final class SubjectSubscriptions {

    private static final String READ = "SELECT EXTERNAL_ID, PLAN_ID, STATUS, STARTS_AT, ENDS_AT, GRACE_UNTIL, SEATS"
            + " FROM SUITE_SUBSCRIPTION WHERE REALM_ID = ? AND PRODUCT_ID = ? AND TENANT_TYPE = ? AND TENANT_ID = ?"
            + " AND DELETED_AT IS NULL ORDER BY EXTERNAL_ID";

    private final EntityManager entityManager;
    private final String realmId;

    SubjectSubscriptions(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    List<Subscription> of(TenantId subject, ProductId product) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> read(connection, subject, product));
    }

    private List<Subscription> read(Connection connection, TenantId subject, ProductId product) throws SQLException {
        List<Subscription> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, realmId);
            statement.setString(2, product.value());
            statement.setString(3, subject.type().claim());
            statement.setString(4, subject.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(SubscriptionRows.subscription(row, subject, product));
                }
            }
        }
        return List.copyOf(found);
    }
}
