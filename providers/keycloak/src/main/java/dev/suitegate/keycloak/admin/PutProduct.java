package dev.suitegate.keycloak.admin;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.catalog.ProductPlan;
import dev.suitegate.core.catalog.ProductPlan.Objection;
import dev.suitegate.core.catalog.ProductPlan.Planned;
import dev.suitegate.core.catalog.ProductPlan.Reason;
import dev.suitegate.core.catalog.ProductPlan.Refused;
import dev.suitegate.keycloak.catalog.ApplyProduct;
import dev.suitegate.keycloak.catalog.UnknownTenants;
import java.util.List;
import org.keycloak.events.admin.OperationType;

/** Asks the rules for what a product file changes, and translates what they answer. */
final class PutProduct {

    private final ApiRealm realm;
    private final ProductBody file;
    private final ApplyProduct apply;

    PutProduct(ApiRealm realm, ProductBody file) {
        this.realm = realm;
        this.file = file;
        this.apply = realm.products().apply(file.definition());
    }

    Planned plan() {
        try {
            ProductPlan plan = apply.plan();
            if (plan instanceof Refused refused) {
                throw new RefusedRequest(Problem.of(
                        refused.objections().stream().map(PutProduct::violation).toList()));
            }
            return (Planned) plan;
        } catch (UnknownTenants unknown) {
            throw new RefusedRequest(Problem.of(unknown.pointers().stream()
                    .map(pointer -> new Violation(
                            ProblemType.UNKNOWN_TENANT, pointer, "No organization of this realm has this alias."))
                    .toList()));
        }
    }

    ProductPlanRepresentation apply(Planned plan) {
        ProductId id = file.definition().id();
        if (ProductPlanRepresentation.isSoAlready(plan)) {
            return ProductPlanRepresentation.applied(id, plan, List.of());
        }
        ProductPlanRepresentation applied =
                ProductPlanRepresentation.applied(id, plan, apply.apply(plan, file.document()));
        realm.events()
                .product(plan.isNew() ? OperationType.CREATE : OperationType.UPDATE, id, applied.withoutSecrets());
        return applied;
    }

    private static Violation violation(Objection objection) {
        String pointer = objection.client() == Objection.OF_PRODUCT
                ? "/product"
                : "/clients/" + objection.client() + "/clientId";
        return objection.reason() == Reason.TAKEN
                ? new Violation(ProblemType.CLIENT_TAKEN, pointer, "This name belongs to something else in the realm.")
                : new Violation(
                        ProblemType.CLIENT_KIND_FIXED,
                        pointer,
                        "This client is of another kind; give the new one a name of its own.");
    }
}
