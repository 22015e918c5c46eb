package dev.suitegate.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Session;

/** How long a change may wait in the database. */
public final class Deadlines {

    /** For a row that another transaction holds, in milliseconds. */
    private static final int LOCK = 3_000;

    /** For one statement as a whole, in milliseconds. */
    private static final int STATEMENT = 10_000;

    private Deadlines() {}

    /** Sets them for the transaction at hand. H2 has a limit of its own for locks, and one node that nobody shares. */
    public static void set(EntityManager entityManager) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            if (SqlDialect.of(connection) == SqlDialect.POSTGRESQL) {
                try (Statement statement = connection.createStatement()) {
                    set(statement, "lock_timeout", LOCK);
                    set(statement, "statement_timeout", STATEMENT);
                }
            }
        });
    }

    private static void set(Statement statement, String name, int milliseconds) throws SQLException {
        statement.execute("SET LOCAL " + name + " = " + milliseconds);
    }
}
