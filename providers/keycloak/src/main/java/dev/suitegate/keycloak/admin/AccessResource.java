package dev.suitegate.keycloak.admin;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.UserId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why somebody may enter a product or not, what would change it, and when it changes by itself. */
public final class AccessResource {

    private static final String PERSONAL = "personal";

    private final ApiCall call;

    AccessResource(ApiCall call) {
        this.call = call;
    }

    /**
     * Explains what a sign-in with a password or a passkey would come to.
     *
     * @param tenant an organization's id or alias, or {@code personal}; null: whichever lets the person in
     * @param at the instant that is asked about (RFC 3339); null: now
     */
    @GET
    public Response explain(
            @QueryParam("user") @Nullable String user,
            @QueryParam("product") @Nullable String product,
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("at") @Nullable String at) {
        return call.viewAll(realm -> {
            UserId person = PathUser.require(realm.subjects().user(required("user", user)));
            ProductRegistration sold = realm.subjects()
                    .product(required("product", product))
                    .orElseThrow(() -> new RefusedRequest(
                            Problem.notFound(ProblemType.UNKNOWN_PRODUCT, "No product of this realm has this id.")));
            AccessRequest request = AccessRequest.of(new Principal.Person(person, null), sold.id())
                    .withHints(hints(realm, tenant));
            return Answer.json(
                    200, ExplanationRepresentation.of(person, sold.id(), realm.explain(request, instant(at))));
        });
    }

    private static Set<TenantHint> hints(ApiRealm realm, @Nullable String tenant) {
        if (tenant == null) {
            return Set.of();
        }
        return Set.of(new TenantHint(
                tenant.equals(PERSONAL)
                        ? PERSONAL
                        : PathTenant.require(tenant, realm.subjects(), new Reach.Everywhere())
                                .value()));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new RefusedRequest(Problem.of(ProblemType.BAD_REQUEST, "The query needs " + name + "."));
        }
        return value;
    }

    private static @Nullable Instant instant(@Nullable String at) {
        return at == null
                ? null
                : Timestamp.parse(at)
                        .orElseThrow(
                                () -> new RefusedRequest(Problem.of(ProblemType.BAD_REQUEST, "at: " + Timestamp.RULE)));
    }
}
