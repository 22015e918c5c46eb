package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suitegate.core.catalog.PlannedChange;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.catalog.ProductPlan.Planned;
import dev.suitegate.keycloak.catalog.NewSecret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product file changes, or has changed.
 *
 * @param kept client ids that the product has and the file does not
 * @param secrets made now; shown this once
 */
record ProductPlanRepresentation(
        String product, String result, List<Change> changes, List<String> kept, List<Secret> secrets) {

    ProductPlanRepresentation {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
        secrets = List.copyOf(secrets);
    }

    /** Of a plan that nobody carries out. */
    static ProductPlanRepresentation planned(ProductId product, Planned plan) {
        return of(product, isSoAlready(plan) ? "unchanged" : "planned", plan, List.of());
    }

    /** Of a plan that was carried out. */
    static ProductPlanRepresentation applied(ProductId product, Planned plan, List<NewSecret> secrets) {
        String result = isSoAlready(plan) ? "unchanged" : "changed";
        return of(product, plan.isNew() ? "created" : result, plan, secrets);
    }

    static boolean isSoAlready(Planned plan) {
        return !plan.isNew() && plan.changes().isEmpty();
    }

    /** The same without any secret, for the events. */
    ProductPlanRepresentation withoutSecrets() {
        return new ProductPlanRepresentation(product, result, changes, kept, List.of());
    }

    private static ProductPlanRepresentation of(
            ProductId product, String result, Planned plan, List<NewSecret> secrets) {
        return new ProductPlanRepresentation(
                product.value(),
                result,
                plan.changes().stream().map(Change::of).toList(),
                plan.kept(),
                secrets.stream()
                        .map(one -> new Secret(one.clientId(), one.secret()))
                        .toList());
    }

    /** One setting that becomes another. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(
            String about, @Nullable String before, @Nullable String after) {

        static Change of(PlannedChange change) {
            return new Change(change.about(), change.before(), change.after());
        }
    }

    /** The new secret of a client. */
    record Secret(String clientId, String secret) {

        @Override
        public String toString() {
            return "Secret[" + clientId + "]";
        }
    }
}
