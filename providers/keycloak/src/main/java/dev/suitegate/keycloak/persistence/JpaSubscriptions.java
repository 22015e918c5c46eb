package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.access.Revocations;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import dev.suitegate.core.tenant.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The subscriptions of a realm in the database. */
public final class JpaSubscriptions implements Subscriptions {

    private final EntityManager entityManager;
    private final String realmId;
    private final EpochCounters epochs;

    public JpaSubscriptions(EntityManager entityManager, String realmId, Revocations revocations) {
        this.entityManager = entityManager;
        this.realmId = realmId;
        this.epochs = new EpochCounters(entityManager, realmId, revocations);
    }

    @Override
    public Instant now() {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            String sql = "SELECT " + SqlDialect.of(connection).clock() + " AS READ_AT";
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return Objects.requireNonNullElseGet(Rows.instant(row, "READ_AT"), Instant::now);
            }
        });
    }

    @Override
    public void lock(TenantId subject, ProductId product) {
        epochs.lock(subject, product);
    }

    @Override
    public Optional<Kept> find(SubscriptionId id) {
        SubscriptionEntity entity = entityManager.find(SubscriptionEntity.class, key(id));
        if (entity == null) {
            return Optional.empty();
        }
        // The transaction may have read it before it held the lock.
        entityManager.refresh(entity);
        return Optional.of(new Kept(SubscriptionRows.subscription(entity), entity.deletedAt != null));
    }

    @Override
    public List<Subscription> of(TenantId subject, ProductId product) {
        return entityManager
                .createQuery(
                        "select s from SuiteSubscription s where s.realmId = :realm and s.productId = :product"
                                + " and s.tenantType = :type and s.tenantId = :tenant and s.deletedAt is null"
                                + " order by s.externalId",
                        SubscriptionEntity.class)
                .setParameter("realm", realmId)
                .setParameter("product", product.value())
                .setParameter("type", subject.type().claim())
                .setParameter("tenant", subject.value())
                .getResultStream()
                .map(SubscriptionRows::subscription)
                .toList();
    }

    @Override
    public Set<ProductId> products(TenantId subject) {
        return entityManager
                .createQuery(
                        "select distinct s.productId from SuiteSubscription s where s.realmId = :realm"
                                + " and s.tenantType = :type and s.tenantId = :tenant and s.deletedAt is null",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("type", subject.type().claim())
                .setParameter("tenant", subject.value())
                .getResultStream()
                .map(ProductId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<SubscriptionId> seatsOf(TenantId subject, UserId user) {
        return entityManager
                .createQuery(
                        "select s.externalId from SuiteSubscription s join SuiteSeat h on h.realmId = s.realmId"
                                + " and h.externalId = s.externalId where s.realmId = :realm and s.tenantType = :type"
                                + " and s.tenantId = :tenant and h.userId = :user",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("type", subject.type().claim())
                .setParameter("tenant", subject.value())
                .setParameter("user", user.value())
                .getResultStream()
                .map(SubscriptionId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Subscription> within(Reach reach, Optional<SubscriptionId> after, int most) {
        boolean everywhere = reach instanceof Reach.Everywhere;
        List<String> organizations = reach instanceof Reach.Organizations few
                ? few.tenants().stream().map(TenantId::value).toList()
                : List.of();
        if (!everywhere && organizations.isEmpty()) {
            return List.of();
        }
        TypedQuery<SubscriptionEntity> query = entityManager
                .createQuery(
                        "select s from SuiteSubscription s where s.realmId = :realm and s.externalId > :after"
                                + " and s.deletedAt is null"
                                + (everywhere ? "" : " and s.tenantType = :type and s.tenantId in :tenants")
                                + " order by s.externalId",
                        SubscriptionEntity.class)
                .setParameter("realm", realmId)
                .setParameter("after", after.map(SubscriptionId::value).orElse(""))
                .setMaxResults(most);
        if (!everywhere) {
            query.setParameter("type", TenantType.ORGANIZATION.claim()).setParameter("tenants", organizations);
        }
        return query.getResultStream().map(SubscriptionRows::subscription).toList();
    }

    @Override
    public void save(Subscription subscription) {
        SubscriptionEntity entity = entityManager.find(SubscriptionEntity.class, key(subscription.id()));
        boolean isNew = entity == null;
        if (entity == null) {
            entity = new SubscriptionEntity();
            entity.realmId = realmId;
        }
        SubscriptionRows.write(subscription, entity);
        if (isNew) {
            entityManager.persist(entity);
        }
        entityManager.flush();
    }

    @Override
    public void delete(SubscriptionId id) {
        SubscriptionEntity entity = entityManager.find(SubscriptionEntity.class, key(id));
        if (entity != null && entity.deletedAt == null) {
            entity.deletedAt = now().truncatedTo(ChronoUnit.MICROS);
            entityManager.flush();
        }
    }

    @Override
    public Set<UserId> seatHolders(SubscriptionId id) {
        return new HashSet<>(entityManager
                .createQuery(
                        "select s.userId from SuiteSeat s where s.realmId = :realm and s.externalId = :id",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("id", id.value())
                .getResultStream()
                .map(UserId::new)
                .toList());
    }

    @Override
    public Map<SubscriptionId, Integer> seatsTaken(Collection<SubscriptionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select s.externalId, count(s.userId) from SuiteSeat s where s.realmId = :realm"
                                + " and s.externalId in :ids group by s.externalId",
                        Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("ids", ids.stream().map(SubscriptionId::value).toList())
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> new SubscriptionId(row.get(0, String.class)),
                        row -> row.get(1, Long.class).intValue()));
    }

    @Override
    public void addSeat(SubscriptionId id, UserId user) {
        SeatEntity seat = new SeatEntity();
        seat.realmId = realmId;
        seat.externalId = id.value();
        seat.userId = user.value();
        entityManager.persist(seat);
        entityManager.flush();
    }

    @Override
    public void removeSeat(SubscriptionId id, UserId user) {
        SeatEntity seat = entityManager.find(SeatEntity.class, new SeatEntity.Key(realmId, id.value(), user.value()));
        if (seat != null) {
            entityManager.remove(seat);
            entityManager.flush();
        }
    }

    @Override
    public void raiseEpoch(TenantId subject, ProductId product) {
        epochs.raise(subject, product);
    }

    @Override
    public void raiseEpochExcept(TenantId subject, ProductId product, Set<UserId> spared) {
        epochs.raiseExcept(subject, product, spared);
    }

    @Override
    public void raiseEpoch(TenantId subject, ProductId product, UserId user) {
        epochs.raise(subject, product, user);
    }

    private SubscriptionEntity.Key key(SubscriptionId id) {
        return new SubscriptionEntity.Key(realmId, id.value());
    }
}
