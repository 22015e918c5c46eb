package dev.suitegate.keycloak.admin;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.Memberships.Member;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which members of a tenant may enter a product for it now, and why the others may not. */
public final class MembersResource {

    private final ApiCall call;
    private final String tenant;
    private final String product;

    MembersResource(ApiCall call, String tenant, String product) {
        this.call = call;
        this.tenant = tenant;
        this.product = product;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("max") @Nullable String max) {
        return call.view((realm, reach) -> {
            TenantId organization = PathTenant.require(tenant, realm.subjects(), reach);
            ProductId sold = product(realm, organization);
            PageQuery query = PageQuery.read(cursor, max);
            return query.answer(
                    "members",
                    realm.memberships().of(organization, query.after(), query.probe()),
                    member ->
                            MemberRepresentation.of(member, decision(realm, member, sold, organization), organization),
                    Member::username,
                    Map.of());
        });
    }

    private static AccessDecision decision(ApiRealm realm, Member member, ProductId sold, TenantId organization) {
        return realm.evaluate(AccessRequest.of(new Principal.Person(member.user(), null), sold)
                .withHints(Set.of(new TenantHint(organization.value()))));
    }

    /** What belongs to another tenant alone looks as if it were not there. */
    private ProductId product(ApiRealm realm, TenantId organization) {
        return realm.subjects()
                .product(product)
                .filter(found -> found.isSoldTo(organization))
                .map(ProductRegistration::id)
                .orElseThrow(() -> new RefusedRequest(Problem.notFound(
                        ProblemType.UNKNOWN_PRODUCT, "No product that this tenant may subscribe to has this id.")));
    }
}
