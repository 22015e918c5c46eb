package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Candidate;
import dev.suitegate.core.access.Candidate.Coverage;
import dev.suitegate.core.access.Situation;
import dev.suitegate.core.access.Situation.PersonFacts;
import dev.suitegate.core.access.Situation.ProductFacts;
import dev.suitegate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds the rows of {@link SituationQuery} into the facts they tell. */
final class SituationRows {

    private SituationRows() {}

    static Situation read(ResultSet rows, AccessRequest request) throws SQLException {
        Instant readAt = null;
        ProductFacts product = null;
        PersonFacts person = null;
        Map<TenantId, Candidate> tenants = new LinkedHashMap<>();
        Map<TenantId, List<Coverage>> subscriptions = new LinkedHashMap<>();
        while (rows.next()) {
            readAt = Rows.instant(rows, "READ_AT");
            product = product(rows);
            person = person(rows);
            if (rows.getString("TENANT_ID") == null) {
                continue;
            }
            Candidate tenant = candidate(rows);
            tenants.putIfAbsent(tenant.tenant(), tenant);
            List<Coverage> covered = subscriptions.computeIfAbsent(tenant.tenant(), key -> new ArrayList<>());
            if (rows.getString("EXTERNAL_ID") != null) {
                covered.add(new Coverage(
                        SubscriptionRows.subscription(rows, tenant.tenant(), request.product()),
                        rows.getString("SEAT_HOLDER") != null));
            }
        }
        List<Candidate> candidates = tenants.values().stream()
                .map(tenant -> tenant.withSubscriptions(subscriptions.getOrDefault(tenant.tenant(), List.of())))
                .toList();
        return new Situation(Objects.requireNonNullElseGet(readAt, Instant::now), product, person, candidates);
    }

    private static @Nullable ProductFacts product(ResultSet row) throws SQLException {
        if (row.getString("PRODUCT_ID") == null) {
            return null;
        }
        String owner = row.getString("OWNER_ID");
        return new ProductFacts(row.getBoolean("PRODUCT_ENABLED"), owner == null ? null : TenantId.organization(owner));
    }

    private static @Nullable PersonFacts person(ResultSet row) throws SQLException {
        return row.getString("USER_ID") == null ? null : new PersonFacts(row.getBoolean("USER_ENABLED"));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                SubscriptionRows.tenant(row.getString("TENANT_TYPE"), row.getString("TENANT_ID")),
                row.getString("ALIAS"),
                row.getString("NAME"),
                row.getBoolean("TENANT_ENABLED"),
                row.getInt("IS_MEMBER") == 1,
                row.getLong("EPOCH"),
                List.of());
    }
}
