package dev.suitegate.it.persistence;

import dev.suitegate.it.support.Suite;
import dev.suitegate.keycloak.persistence.ClientEntity;
import dev.suitegate.keycloak.persistence.EpochEntity;
import dev.suitegate.keycloak.persistence.ProductEntity;
import dev.suitegate.keycloak.persistence.SeatEntity;
import dev.suitegate.keycloak.persistence.SubscriptionEntity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import java.util.Properties;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The suite's own database, reached past Keycloak; everything a test writes is rolled back after it. */
public final class Tables implements AfterEachCallback, AfterAllCallback {

    private static final int CONNECTIONS = 4;

    private final EntityManagerFactory factory;
    private @Nullable EntityManager entityManager;
    private @Nullable JpaWorld world;

    Tables(Suite suite) {
        factory = connect(suite, "");
    }

    /**
     * A connection of one's own.
     *
     * @param parameters further parameters of the database's address; empty: none
     */
    public static EntityManagerFactory connect(Suite suite, String parameters) {
        return connect(suite, parameters, CONNECTIONS);
    }

    /**
     * Several connections of one's own.
     *
     * @param parameters further parameters of the database's address; empty: none
     * @param most how many at the same time
     */
    public static EntityManagerFactory connect(Suite suite, String parameters, int most) {
        String address = value(suite, "KC_DB_URL");
        String separator = address.contains("?") ? "&" : "?";
        Properties settings = new Properties();
        settings.put(JdbcSettings.JAKARTA_JDBC_URL, parameters.isEmpty() ? address : address + separator + parameters);
        settings.put(JdbcSettings.JAKARTA_JDBC_USER, value(suite, "KC_DB_USERNAME"));
        settings.put(JdbcSettings.JAKARTA_JDBC_PASSWORD, value(suite, "KC_DB_PASSWORD"));
        settings.put(JdbcSettings.POOL_SIZE, most);
        return new Configuration()
                .addProperties(settings)
                .addAnnotatedClasses(
                        ProductEntity.class,
                        ClientEntity.class,
                        SubscriptionEntity.class,
                        SeatEntity.class,
                        EpochEntity.class)
                .buildSessionFactory();
    }

    /** One world for each test: the first call opens its transaction. */
    JpaWorld world() {
        if (world == null) {
            entityManager = factory.createEntityManager();
            entityManager.getTransaction().begin();
            world = new JpaWorld(entityManager);
        }
        return world;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (entityManager != null) {
            entityManager.getTransaction().rollback();
            entityManager.close();
        }
        entityManager = null;
        world = null;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        factory.close();
    }

    private static String value(Suite suite, String name) {
        return Objects.requireNonNull(suite.databaseEnvironment().get(name), name);
    }
}
