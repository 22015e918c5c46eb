package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.access.Revocations;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Listing;
import dev.suitegate.core.subscription.Listing.Listed;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The subscriptions of a realm in the database. */
public final class JpaSubscriptions implements Subscriptions {

    private final EntityManager entityManager;
    private final String realmId;
    private final EpochCounters epochs;
    private final EntitlementSets sets;
    private final SubscriptionLists lists;
    private final SubjectSubscriptions subjects;

    public JpaSubscriptions(EntityManager entityManager, String realmId, Revocations revocations) {
        this.entityManager = entityManager;
        this.realmId = realmId;
        this.epochs = new EpochCounters(entityManager, realmId, revocations);
        this.sets = new EntitlementSets(entityManager, realmId);
        this.lists = new SubscriptionLists(entityManager, realmId);
        this.subjects = new SubjectSubscriptions(entityManager, realmId);
    }

    @Override
    public Instant now() {
        return entityManager.unwrap(Session.class).doReturningWork(Rows::now);
    }

    @Override
    public void lock(TenantId subject, ProductId product) {
        epochs.lock(subject, product);
    }

    @Override
    public Optional<Kept> find(SubscriptionId id) {
        return row(id).filter(row -> !SubscriptionRows.isForestalled(row)).map(SubscriptionRows::kept);
    }

    @Override
    public Map<SubscriptionId, Kept> find(Collection<SubscriptionId> ids) {
        return lists.find(ids);
    }

    @Override
    public List<SubscriptionId> ids(Optional<SubscriptionId> after, Optional<SubscriptionId> through, int most) {
        return lists.ids(after, through, most);
    }

    @Override
    public Optional<Instant> lastWrite(SubscriptionId id) {
        return row(id).filter(row -> !SubscriptionRows.isForestalled(row)).map(row -> row.updatedAt);
    }

    @Override
    public void lockSet(TenantId subject) {
        sets.lock(subject);
    }

    @Override
    public Optional<SourceVersion> setVersion(TenantId subject) {
        return sets.version(subject);
    }

    @Override
    public void noteSet(TenantId subject, SourceVersion version) {
        sets.note(subject, version);
    }

    @Override
    public Optional<SourceVersion> forestalled(SubscriptionId id) {
        return row(id).filter(SubscriptionRows::isForestalled).map(row -> new SourceVersion(row.sourceVersion));
    }

    @Override
    public void forestall(SubscriptionId id, SourceVersion version) {
        SubscriptionEntity row = row(id).orElseGet(this::newRow);
        SubscriptionRows.writeForestalled(row, id, instant());
        store(row, version);
    }

    private Optional<SubscriptionEntity> row(SubscriptionId id) {
        SubscriptionEntity row = entityManager.find(SubscriptionEntity.class, key(id));
        if (row != null) {
            // The transaction may have read it before it held the lock.
            entityManager.refresh(row);
        }
        return Optional.ofNullable(row);
    }

    private SubscriptionEntity newRow() {
        SubscriptionEntity row = new SubscriptionEntity();
        row.realmId = realmId;
        return row;
    }

    @Override
    public List<Subscription> of(TenantId subject, ProductId product) {
        return subjects.of(subject, product);
    }

    @Override
    public Set<ProductId> products(TenantId subject) {
        return lists.products(subject);
    }

    @Override
    public Set<TenantId> everSubscribed(ProductId product, Collection<TenantId> subjects) {
        return lists.everSubscribed(product, subjects);
    }

    @Override
    public Set<SubscriptionId> seatsOf(TenantId subject, UserId user) {
        return lists.seatsOf(subject, user);
    }

    @Override
    public Set<SubscriptionId> seatsOf(UserId user) {
        return lists.seatsOf(user);
    }

    @Override
    public List<Listed> list(Listing listing) {
        return lists.list(listing);
    }

    @Override
    public void save(Subscription subscription, @Nullable SourceVersion version) {
        SubscriptionEntity known = entityManager.find(SubscriptionEntity.class, key(subscription.id()));
        SubscriptionEntity row = known == null ? newRow() : known;
        SubscriptionRows.write(subscription, row);
        store(row, version);
    }

    private void store(SubscriptionEntity row, @Nullable SourceVersion version) {
        if (version != null) {
            row.sourceVersion = version.value();
        }
        row.updatedAt = instant();
        if (!entityManager.contains(row)) {
            entityManager.persist(row);
        }
        entityManager.flush();
    }

    private Instant instant() {
        return now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void delete(SubscriptionId id, @Nullable SourceVersion version) {
        SubscriptionEntity row = entityManager.find(SubscriptionEntity.class, key(id));
        if (row == null) {
            return;
        }
        if (row.deletedAt == null) {
            row.deletedAt = instant();
        }
        store(row, version);
    }

    @Override
    public Set<UserId> seatHolders(SubscriptionId id) {
        return new HashSet<>(entityManager
                .createQuery(
                        "select s.userId from SuiteSeat s where s.realmId = :realm and s.externalId = :id",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(UserId::new)
                .toList());
    }

    @Override
    public Map<SubscriptionId, Integer> seatsTaken(Collection<SubscriptionId> ids) {
        return lists.seatsTaken(ids);
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
