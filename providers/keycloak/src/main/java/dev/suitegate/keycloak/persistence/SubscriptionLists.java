package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Listing;
import dev.suitegate.core.subscription.Listing.Listed;
import dev.suitegate.core.subscription.Listing.Position;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import dev.suitegate.core.tenant.UserId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads several subscriptions of a realm at once. Every list ends in the order of an index. */
final class SubscriptionLists {

    private final EntityManager entityManager;
    private final String realmId;

    SubscriptionLists(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    List<Listed> list(Listing listing) {
        if (listing.reach() instanceof Reach.Organizations few && few.tenants().isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("realm", realmId));
        String conditions = conditions(listing, parameters);
        String order = listing.updatedSince() == null ? "s.externalId" : "s.updatedAt, s.externalId";
        TypedQuery<SubscriptionEntity> query = entityManager
                .createQuery(
                        "select s from SuiteSubscription s where s.realmId = :realm and s.deletedAt is null"
                                + conditions + " order by " + order,
                        SubscriptionEntity.class)
                .setMaxResults(listing.most());
        parameters.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new Listed(
                        SubscriptionRows.subscription(row),
                        SubscriptionRows.kept(row).version(),
                        row.updatedAt))
                .toList();
    }

    private static String conditions(Listing listing, Map<String, Object> parameters) {
        StringBuilder conditions = new StringBuilder();
        if (listing.reach() instanceof Reach.Organizations few) {
            conditions.append(" and s.tenantType = :type and s.tenantId in :tenants");
            parameters.put("type", TenantType.ORGANIZATION.claim());
            parameters.put(
                    "tenants", few.tenants().stream().map(TenantId::value).toList());
        }
        if (listing.product() != null) {
            conditions.append(" and s.productId = :product");
            parameters.put("product", listing.product().value());
        }
        if (listing.status() != null) {
            conditions.append(" and s.status = :status");
            parameters.put("status", listing.status().word());
        }
        Position after = listing.after();
        if (listing.updatedSince() != null) {
            // Compared as a pair, so that the index goes straight there among many of one instant.
            conditions.append(
                    after == null
                            ? " and s.updatedAt >= :since"
                            : " and (s.updatedAt, s.externalId) > (:since, :after)");
            parameters.put("since", after == null ? listing.updatedSince() : after.updatedAt());
        } else if (after != null) {
            conditions.append(" and s.externalId > :after");
        }
        if (after != null) {
            parameters.put("after", after.id().value());
        }
        return conditions.toString();
    }

    Map<SubscriptionId, Kept> find(Collection<SubscriptionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select s from SuiteSubscription s where s.realmId = :realm and s.externalId in :ids",
                        SubscriptionEntity.class)
                .setParameter("realm", realmId)
                .setParameter("ids", ids.stream().map(SubscriptionId::value).toList())
                .getResultList()
                .stream()
                .filter(row -> !SubscriptionRows.isForestalled(row))
                .collect(Collectors.toMap(row -> new SubscriptionId(row.externalId), SubscriptionRows::kept));
    }

    List<SubscriptionId> ids(Optional<SubscriptionId> after, Optional<SubscriptionId> through, int most) {
        TypedQuery<String> query = entityManager
                .createQuery(
                        "select s.externalId from SuiteSubscription s where s.realmId = :realm"
                                + " and s.externalId > :after and s.deletedAt is null"
                                + (through.isEmpty() ? "" : " and s.externalId <= :through")
                                + " order by s.externalId",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("after", after.map(SubscriptionId::value).orElse(""))
                .setMaxResults(most);
        through.ifPresent(last -> query.setParameter("through", last.value()));
        return query.getResultList().stream().map(SubscriptionId::new).toList();
    }

    Set<ProductId> products(TenantId subject) {
        return entityManager
                .createQuery(
                        "select distinct s.productId from SuiteSubscription s where s.realmId = :realm"
                                + " and s.tenantType = :type and s.tenantId = :tenant and s.deletedAt is null",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("type", subject.type().claim())
                .setParameter("tenant", subject.value())
                .getResultList()
                .stream()
                .map(ProductId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<TenantId> everSubscribed(ProductId product, Collection<TenantId> subjects) {
        if (subjects.isEmpty()) {
            return Set.of();
        }
        return entityManager
                .createQuery(
                        "select distinct s.tenantType as type, s.tenantId as tenant from SuiteSubscription s"
                                + " where s.realmId = :realm and s.productId = :product and s.tenantId in :tenants",
                        Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("product", product.value())
                .setParameter("tenants", subjects.stream().map(TenantId::value).toList())
                .getResultList()
                .stream()
                .map(row -> SubscriptionRows.tenant(row.get("type", String.class), row.get("tenant", String.class)))
                .filter(subjects::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<SubscriptionId> seatsOf(UserId user) {
        return entityManager
                .createQuery(
                        "select h.externalId from SuiteSeat h where h.realmId = :realm and h.userId = :user",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("user", user.value())
                .getResultList()
                .stream()
                .map(SubscriptionId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<SubscriptionId> seatsOf(TenantId subject, UserId user) {
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
                .getResultList()
                .stream()
                .map(SubscriptionId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    Map<SubscriptionId, Integer> seatsTaken(Collection<SubscriptionId> ids) {
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
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> new SubscriptionId(row.get(0, String.class)),
                        row -> row.get(1, Long.class).intValue()));
    }
}
