package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.Listing.Listed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What billing says of each subscription, by billing's own key. */
public final class SubscriptionsResource {

    private final ApiCall call;

    SubscriptionsResource(ApiCall call) {
        this.call = call;
    }

    /**
     * Those within the caller's reach, in the order of their external ids, or in the order in which they were written.
     *
     * @param tenant an organization's id or alias; null: all that the caller may see
     * @param product a product's id; null: whatever product
     * @param status null: whatever status
     * @param updatedSince the first instant that counts (RFC 3339); null: whenever written
     * @param cursor where the list goes on; null: it begins
     * @param max how many at most; null: as many as there may be
     */
    @GET
    public Response list(
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("product") @Nullable String product,
            @QueryParam("status") @Nullable String status,
            @QueryParam("updatedSince") @Nullable String updatedSince,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("max") @Nullable String max) {
        return call.view((realm, reach) -> {
            PageQuery query = PageQuery.read(cursor, max);
            ListFilter filter = ListFilter.read(tenant, product, status, updatedSince);
            List<Listed> found = realm.subscriptions().list(filter.listing(realm, reach, query));
            return query.answer(
                    "subscriptions",
                    found,
                    SubscriptionRepresentation.allOf(found, realm.subscriptions()),
                    filter::cursor,
                    filter.parameters());
        });
    }

    @GET
    @Path("{externalId}")
    public Response get(@PathParam("externalId") String externalId) {
        return call.view((realm, reach) -> Answer.json(
                200,
                SubscriptionRepresentation.of(
                        PathSubscription.live(externalId, realm.subscriptions(), reach), realm.subscriptions())));
    }

    @PUT
    @Path("{externalId}")
    public Response put(@PathParam("externalId") String externalId, InputStream body) {
        return call.manage(
                () -> RequestBody.required(call::header, body),
                (realm, json) -> new WriteSubscription(realm)
                        .put(SubscriptionBody.read(externalId, json, realm.subjects())
                                .provided(Conditions.read(call::header).of(realm.subscriptions()))));
    }

    /**
     * Ends the subscription and keeps it as history.
     *
     * @param sourceVersion where the write stands in the order of billing's writes; null: billing keeps no order
     */
    @DELETE
    @Path("{externalId}")
    public Response delete(
            @PathParam("externalId") String externalId, @QueryParam("sourceVersion") @Nullable String sourceVersion) {
        return call.manage(realm -> new WriteSubscription(realm)
                .delete(
                        PathSubscription.id(externalId),
                        SourceVersions.read(sourceVersion),
                        Conditions.read(call::header).of(realm.subscriptions())));
    }

    @Path("{externalId}/seats")
    public SeatsResource seats(@PathParam("externalId") String externalId) {
        return new SeatsResource(call, externalId);
    }
}
