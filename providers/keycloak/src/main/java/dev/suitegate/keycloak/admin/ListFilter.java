package dev.suitegate.keycloak.admin;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Listing;
import dev.suitegate.core.subscription.Listing.Listed;
import dev.suitegate.core.subscription.Listing.Position;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.tenant.Reach;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the query of a list of subscriptions narrows it to; null: it does not. */
record ListFilter(
        @Nullable String tenant,
        @Nullable String product,
        @Nullable SubscriptionStatus status,
        @Nullable Instant updatedSince) {

    private static final String SEPARATOR = "|";

    static ListFilter read(
            @Nullable String tenant, @Nullable String product, @Nullable String status, @Nullable String updatedSince) {
        return new ListFilter(
                tenant,
                product,
                status == null
                        ? null
                        : SubscriptionStatus.of(status)
                                .orElseThrow(
                                        () -> bad("status must be trialing, active, past_due, paused or canceled.")),
                updatedSince == null
                        ? null
                        : Timestamp.parse(updatedSince).orElseThrow(() -> bad("updatedSince: " + Timestamp.RULE)));
    }

    Listing listing(ApiRealm realm, Reach reach, PageQuery query) {
        Reach narrowed = tenant == null
                ? reach
                : new Reach.Organizations(Set.of(PathTenant.require(tenant, realm.subjects(), reach)));
        ProductId sold = product == null
                ? null
                : realm.subjects()
                        .product(product)
                        .orElseThrow(() -> new RefusedRequest(
                                Problem.notFound(ProblemType.UNKNOWN_PRODUCT, "No product of this realm has this id.")))
                        .id();
        return new Listing(narrowed, sold, status, updatedSince, position(query.after()), query.probe());
    }

    /** Where a list that ends with this one goes on. */
    String cursor(Listed last) {
        String id = last.subscription().id().value();
        return updatedSince == null ? id : last.updatedAt() + SEPARATOR + id;
    }

    /** The query again. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional.ofNullable(tenant).ifPresent(value -> parameters.put("tenant", value));
        Optional.ofNullable(product).ifPresent(value -> parameters.put("product", value));
        Optional.ofNullable(status).ifPresent(value -> parameters.put("status", value.word()));
        Optional.ofNullable(updatedSince).ifPresent(value -> parameters.put("updatedSince", value.toString()));
        return parameters;
    }

    private @Nullable Position position(String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        int end = cursor.indexOf(SEPARATOR);
        String id = cursor.substring(end + 1);
        Optional<Instant> writtenAt = end < 0 ? Optional.of(Instant.EPOCH) : Timestamp.parse(cursor.substring(0, end));
        if (end < 0 == (updatedSince != null) || writtenAt.isEmpty() || !SubscriptionId.isWellFormed(id)) {
            throw PageQuery.badCursor();
        }
        return new Position(writtenAt.get(), new SubscriptionId(id));
    }

    private static RefusedRequest bad(String detail) {
        return new RefusedRequest(Problem.of(ProblemType.BAD_REQUEST, detail));
    }
}
