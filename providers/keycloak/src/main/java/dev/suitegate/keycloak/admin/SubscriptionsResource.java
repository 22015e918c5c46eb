package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.Reach;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What billing says of each subscription, by billing's own key. */
public final class SubscriptionsResource {

    private final ApiCall call;

    SubscriptionsResource(ApiCall call) {
        this.call = call;
    }

    /** Those of one tenant, or of every tenant within the caller's reach. */
    @GET
    public Response list(
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("max") @Nullable String max) {
        return call.view((realm, reach) -> {
            PageQuery query = PageQuery.read(cursor, max);
            List<Subscription> found =
                    realm.subscriptions().within(narrowed(realm, reach, tenant), after(query), query.probe());
            return query.answer(
                    "subscriptions",
                    found,
                    one -> SubscriptionRepresentation.of(one, realm.subscriptions()),
                    last -> last.id().value(),
                    tenant);
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

    private static Reach narrowed(ApiRealm realm, Reach reach, @Nullable String tenant) {
        return tenant == null
                ? reach
                : new Reach.Organizations(Set.of(PathTenant.require(tenant, realm.subjects(), reach)));
    }

    private static Optional<SubscriptionId> after(PageQuery query) {
        if (query.after().isEmpty()) {
            return Optional.empty();
        }
        if (!SubscriptionId.isWellFormed(query.after())) {
            throw PageQuery.badCursor();
        }
        return Optional.of(new SubscriptionId(query.after()));
    }
}
