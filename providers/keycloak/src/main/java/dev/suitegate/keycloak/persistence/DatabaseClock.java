package dev.suitegate.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.Session;

/** The time that all nodes agree on. */
public final class DatabaseClock {

    private DatabaseClock() {}

    /** To the microsecond, as columns keep it. */
    public static Instant now(EntityManager entityManager) {
        return entityManager.unwrap(Session.class).doReturningWork(Rows::now).truncatedTo(ChronoUnit.MICROS);
    }
}
