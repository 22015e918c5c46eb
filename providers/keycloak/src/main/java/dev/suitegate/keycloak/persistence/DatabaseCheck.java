package dev.suitegate.keycloak.persistence;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;

/** Looks at which database is connected. */
public final class DatabaseCheck {

    private DatabaseCheck() {}

    /**
     * Looks once.
     *
     * @throws IllegalStateException when the database is neither PostgreSQL nor H2
     */
    public static void check(EntityManager entityManager) {
        SqlDialect dialect = entityManager.unwrap(Session.class).doReturningWork(SqlDialect::of);
        dialect.clock();
    }
}
