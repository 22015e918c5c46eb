package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.catalog.ProductPlan.Planned;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One product of a live realm: its file, its lock and the secrets of its clients. */
public final class ProductResource {

    /** As much as a product file in the sources may have. */
    private static final int MAX_BYTES = 64 * 1024;

    private final ApiCall call;
    private final String product;

    ProductResource(ApiCall call, String product) {
        this.call = call;
        this.product = product;
    }

    @GET
    public Response get() {
        return call.products(realm -> Answer.json(200, ProductBody.shown(realm, known(realm))));
    }

    /**
     * Makes the product and its clients what the file says, as a whole or not at all.
     *
     * @param dryRun {@code true}: nothing is written, the answer says what would be
     */
    @PUT
    public Response put(@QueryParam("dryRun") @Nullable String dryRun, InputStream body) {
        return call.manageProducts(() -> RequestBody.required(call::header, body, MAX_BYTES), (realm, json) -> {
            boolean rehearsal = Flags.isTrue("dryRun", dryRun);
            ProductBody file = ProductBody.read(product, json);
            realm.products().hold(file.definition().id());
            Conditions.read(call::header).require(current(realm));
            PutProduct put = new PutProduct(realm, file);
            Planned plan = put.plan();
            if (rehearsal) {
                realm.undo();
                return Answer.fleeting(
                        200, ProductPlanRepresentation.planned(file.definition().id(), plan));
            }
            return Answer.fleeting(plan.isNew() ? 201 : 200, put.apply(plan));
        });
    }

    /** Locks everybody out at once. */
    @PUT
    @Path("lock")
    public Response lock() {
        return enable(false);
    }

    /** Lets people in again; what was issued before stays worthless. */
    @DELETE
    @Path("lock")
    public Response unlock() {
        return enable(true);
    }

    /** Makes a new secret for one of its clients. */
    @POST
    @Path("clients/{clientId}/secret")
    public Response rotate(@PathParam("clientId") String clientId, InputStream body) {
        return call.manageProducts(() -> RequestBody.required(call::header, body), (realm, json) -> {
            RotationBody rotation = RotationBody.read(json);
            ProductId id = held(realm);
            return Answer.fleeting(200, rotation.rotate(realm, id, clientId));
        });
    }

    private Response enable(boolean enabled) {
        return call.manageProducts(() -> true, (realm, ignored) -> {
            realm.products().enable(held(realm), enabled);
            return Answer.nothing();
        });
    }

    /** Nobody else writes the product until this call is done. */
    private ProductId held(ApiRealm realm) {
        if (!ProductId.isWellFormed(product) || !realm.products().hold(new ProductId(product))) {
            throw unknown();
        }
        return new ProductId(product);
    }

    private ProductRegistration known(ApiRealm realm) {
        return realm.subjects().product(product).orElseThrow(ProductResource::unknown);
    }

    private List<ObjectNode> current(ApiRealm realm) {
        return realm.subjects().product(product).map(known -> ProductBody.shown(realm, known)).stream()
                .toList();
    }

    private static RefusedRequest unknown() {
        return new RefusedRequest(
                Problem.notFound(ProblemType.UNKNOWN_PRODUCT, "No product of this realm has this id."));
    }
}
