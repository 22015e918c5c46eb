package dev.suitegate.keycloak.persistence;

import static dev.suitegate.keycloak.persistence.EpochEntity.ANY;

import dev.suitegate.core.access.Epochs;
import dev.suitegate.core.access.RealmEpoch;
import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.access.Revocations;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hibernate.Session;

/**
 * Raises the counters whose sum is the epoch, in the transaction of the write that makes older tokens worthless, and has the
 * sessions concerned looked through after it.
 */
public final class EpochCounters implements Epochs {

    private final EntityManager entityManager;
    private final String realmId;
    private final Revocations revocations;

    public EpochCounters(EntityManager entityManager, String realmId, Revocations revocations) {
        this.entityManager = entityManager;
        this.realmId = realmId;
        this.revocations = revocations;
    }

    @Override
    public void raise(ProductId product) {
        add(ANY, product.value(), ANY, 1);
        revocations.enqueue(new RevocationScope(null, product, null));
    }

    @Override
    public void raise(TenantId tenant, UserId user) {
        add(tenant.value(), ANY, user.value(), 1);
        revocations.enqueue(new RevocationScope(tenant, null, user));
    }

    @Override
    public long raiseAll(Set<ProductId> products) {
        add(ANY, ANY, ANY, 0);
        long before = counter(ANY, ANY);
        long after = RealmEpoch.after(before, now());
        add(ANY, ANY, ANY, after - before);
        products.forEach(product -> revocations.enqueue(new RevocationScope(null, product, null)));
        return after;
    }

    private Instant now() {
        return entityManager.unwrap(Session.class).doReturningWork(Rows::now);
    }

    @Override
    public void observe(TenantId tenant, BooleanSupplier enabled) {
        observe(tenant.value(), ANY, enabled, new RevocationScope(tenant, null, null));
    }

    @Override
    public void observe(UserId user, BooleanSupplier enabled) {
        observe(ANY, user.value(), enabled, new RevocationScope(null, null, user));
    }

    /** These counters start at 0, enabled, and rise by one with each change: an odd number means disabled. */
    private void observe(String tenant, String user, BooleanSupplier enabled, RevocationScope scope) {
        add(tenant, ANY, user, 0);
        if ((counter(tenant, user) % 2 == 0) != enabled.getAsBoolean()) {
            add(tenant, ANY, user, 1);
            revocations.enqueue(scope);
        }
    }

    private long counter(String tenant, String user) {
        return entityManager
                .createQuery(
                        "select e.counter from SuiteEpoch e where e.realmId = :realm and e.tenantId = :tenant"
                                + " and e.productId = :product and e.userId = :user",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("tenant", tenant)
                .setParameter("product", ANY)
                .setParameter("user", user)
                .getSingleResult();
    }

    void raise(TenantId subject, ProductId product) {
        add(subject.value(), product.value(), ANY, 1);
        revocations.enqueue(new RevocationScope(subject, product, null));
    }

    void raise(TenantId subject, ProductId product, UserId user) {
        add(subject.value(), product.value(), user.value(), 1);
        revocations.enqueue(new RevocationScope(subject, product, user));
    }

    /** Raises the sum for people who are not spared; the sums of those spared, and of machines, stay the numbers they are. */
    void raiseExcept(TenantId subject, ProductId product, Set<UserId> spared) {
        add(subject.value(), product.value(), ANY, 1);
        add(subject.value(), product.value(), SituationQuery.NOBODY, -1);
        spared.forEach(user -> add(subject.value(), product.value(), user.value(), -1));
        revocations.enqueue(new RevocationScope(subject, product, null));
    }

    /** Holds the counter of subject × product until the transaction ends. */
    void lock(TenantId subject, ProductId product) {
        add(subject.value(), product.value(), ANY, 0);
    }

    private void add(String tenant, String product, String user, long count) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            String sql = SqlDialect.of(connection).addToEpoch();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, realmId);
                statement.setString(2, tenant);
                statement.setString(3, product);
                statement.setString(4, user);
                statement.setLong(5, count);
                statement.executeUpdate();
            }
        });
    }
}
