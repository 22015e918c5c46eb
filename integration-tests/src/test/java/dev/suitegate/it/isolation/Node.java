package dev.suitegate.it.isolation;

import dev.suitegate.it.persistence.Tables;
import dev.suitegate.it.support.Suite;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/** One node of the server, as far as its reading and writing goes: a connection and what it remembers. */
final class Node implements AutoCloseable {
    private final Suite suite;
    private final String parameters;
    private EntityManagerFactory factory;
    private EntityManager entityManager;

    /** @param parameters further parameters of the database's address */
    Node(Suite suite, String parameters) {
        this.suite = suite;
        this.parameters = parameters;
        factory = Tables.connect(suite, parameters);
        entityManager = begun();
    }

    EntityManager entityManager() {
        return entityManager;
    }

    /** Makes what was written everybody's, and begins anew without anything remembered. */
    void commit() {
        entityManager.getTransaction().commit();
        entityManager.clear();
        entityManager.getTransaction().begin();
    }

    /** Another request: nothing of the one before is left. */
    void nextRequest() {
        commit();
        entityManager.getTransaction().commit();
        entityManager.close();
        entityManager = begun();
    }

    /** Stops and starts again. */
    void restart() {
        close();
        factory = Tables.connect(suite, parameters);
        entityManager = begun();
    }

    @Override
    public void close() {
        entityManager.getTransaction().commit();
        entityManager.close();
        factory.close();
    }

    private EntityManager begun() {
        EntityManager begun = factory.createEntityManager();
        begun.getTransaction().begin();
        return begun;
    }
}
