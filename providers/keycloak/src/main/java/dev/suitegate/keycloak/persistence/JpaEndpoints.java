package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.webhook.Endpoints;
import dev.suitegate.core.webhook.WebhookEndpoint;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The endpoints of a realm in the database. */
public final class JpaEndpoints implements Endpoints {

    private static final String SELECT = "SELECT ID, " + WebhookRows.COLUMNS + " FROM SUITE_WEBHOOK WHERE REALM_ID = ?";
    private static final String INSERT = "INSERT INTO SUITE_WEBHOOK (REALM_ID, ID, CREATED_AT, " + WebhookRows.COLUMNS
            + ") VALUES (?, ?, ?, " + String.join(", ", Collections.nCopies(WebhookRows.NUMBER_OF_COLUMNS, "?")) + ")";

    /** What is not enabled has no record that goes on; and whoever changes an endpoint may have put it right. */
    private static final String UPDATE = "UPDATE SUITE_WEBHOOK SET "
            + "FAILURES = CASE WHEN STATE = 'enabled' THEN FAILURES ELSE 0 END,"
            + " FAILING_SINCE = CASE WHEN STATE = 'enabled' THEN FAILING_SINCE END,"
            + " GONE = CASE WHEN STATE = 'enabled' THEN GONE ELSE FALSE END, QUIET_UNTIL = NULL, "
            + WebhookRows.COLUMNS.replace(",", " = ?,") + " = ? WHERE REALM_ID = ? AND ID = ?";

    private final EntityManager entityManager;
    private final String realmId;
    private final EventRows events;

    public JpaEndpoints(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
        this.events = new EventRows(entityManager, realmId);
    }

    @Override
    public List<WebhookEndpoint> all() {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " ORDER BY CREATED_AT, ID")) {
                select.setString(1, realmId);
                return endpoints(select);
            }
        });
    }

    @Override
    public Optional<WebhookEndpoint> find(EndpointId id) {
        return find(id, "");
    }

    @Override
    public Optional<WebhookEndpoint> hold(EndpointId id) {
        return find(id, " FOR UPDATE");
    }

    private Optional<WebhookEndpoint> find(EndpointId id, String lock) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " AND ID = ?" + lock)) {
                select.setString(1, realmId);
                select.setString(2, id.value());
                return endpoints(select).stream().findFirst();
            }
        });
    }

    @Override
    public int holdCount() {
        // Whoever writes events waits too, so that an endpoint is there for an event or not, and not for half of it.
        events.lock();
        return all().size();
    }

    @Override
    public void add(WebhookEndpoint endpoint) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, realmId);
                insert.setString(2, endpoint.id().value());
                Rows.set(insert, 3, Rows.now(connection));
                WebhookRows.bind(insert, 4, endpoint);
                insert.executeUpdate();
            }
        });
    }

    @Override
    public void save(WebhookEndpoint endpoint) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                WebhookRows.bind(update, 1, endpoint);
                update.setString(WebhookRows.NUMBER_OF_COLUMNS + 1, realmId);
                update.setString(
                        WebhookRows.NUMBER_OF_COLUMNS + 2, endpoint.id().value());
                update.executeUpdate();
            }
        });
    }

    @Override
    public void remove(EndpointId id) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            for (String sql : List.of(
                    "DELETE FROM SUITE_WEBHOOK WHERE REALM_ID = ? AND ID = ?",
                    "DELETE FROM SUITE_WEBHOOK_DELIVERY WHERE REALM_ID = ? AND ENDPOINT_ID = ?")) {
                try (PreparedStatement delete = connection.prepareStatement(sql)) {
                    delete.setString(1, realmId);
                    delete.setString(2, id.value());
                    delete.executeUpdate();
                }
            }
        });
    }

    private static List<WebhookEndpoint> endpoints(PreparedStatement select) throws SQLException {
        List<WebhookEndpoint> endpoints = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                endpoints.add(WebhookRows.endpoint(row));
            }
        }
        return endpoints;
    }
}
