package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Seats;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Translates between subscriptions and their rows. */
final class SubscriptionRows {

    private static final String NOBODY = "";

    private SubscriptionRows() {}

    static Subscription subscription(SubscriptionEntity row) {
        return new Subscription(
                new SubscriptionId(row.externalId),
                tenant(row.tenantType, row.tenantId),
                new ProductId(row.productId),
                new PlanId(row.planId),
                new Terms(status(row.status), row.startsAt, row.endsAt, row.graceUntil),
                row.seats == null ? null : new Seats(row.seats));
    }

    /** The subscription in a row of the decision's statement, which holds its subject and product anyway. */
    static Subscription subscription(ResultSet row, TenantId subject, ProductId product) throws SQLException {
        Integer seats = Rows.integer(row, "SEATS");
        return new Subscription(
                new SubscriptionId(row.getString("EXTERNAL_ID")),
                subject,
                product,
                new PlanId(row.getString("PLAN_ID")),
                new Terms(
                        status(row.getString("STATUS")),
                        Rows.instant(row, "STARTS_AT"),
                        Rows.instant(row, "ENDS_AT"),
                        Rows.instant(row, "GRACE_UNTIL")),
                seats == null ? null : new Seats(seats));
    }

    static void write(Subscription subscription, SubscriptionEntity row) {
        row.externalId = subscription.id().value();
        row.tenantType = subscription.subject().type().claim();
        row.tenantId = subscription.subject().value();
        row.productId = subscription.product().value();
        row.planId = subscription.plan().value();
        row.status = subscription.terms().status().word();
        row.startsAt = subscription.terms().startsAt();
        row.endsAt = subscription.terms().endsAt();
        row.graceUntil = subscription.terms().graceUntil();
        row.seats = subscription.seats() == null ? null : subscription.seats().total();
        row.deletedAt = null;
    }

    /** A row that keeps nothing but the version of a deletion. */
    static void writeForestalled(SubscriptionEntity row, SubscriptionId id, Instant now) {
        row.externalId = id.value();
        row.tenantType = NOBODY;
        row.tenantId = NOBODY;
        row.productId = NOBODY;
        row.planId = NOBODY;
        row.status = SubscriptionStatus.CANCELED.word();
        row.deletedAt = now;
    }

    static boolean isForestalled(SubscriptionEntity row) {
        return row.tenantType.equals(NOBODY);
    }

    static Kept kept(SubscriptionEntity row) {
        return new Kept(subscription(row), row.deletedAt != null, version(row));
    }

    private static @Nullable SourceVersion version(SubscriptionEntity row) {
        return row.sourceVersion == null ? null : new SourceVersion(row.sourceVersion);
    }

    static TenantId tenant(String type, String id) {
        return new TenantId(TenantType.valueOf(type.toUpperCase(Locale.ROOT)), id);
    }

    private static SubscriptionStatus status(String word) {
        return SubscriptionStatus.of(word)
                .orElseThrow(() -> new IllegalStateException("SUITE_SUBSCRIPTION holds the unknown status " + word));
    }
}
