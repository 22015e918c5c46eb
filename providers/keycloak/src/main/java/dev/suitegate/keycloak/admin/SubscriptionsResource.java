package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
        return call.view(reach -> {
            PageQuery query = PageQuery.read(cursor, max);
            List<Subscription> found =
                    call.subscriptions().within(narrowed(reach, tenant), after(query), query.probe());
            return query.answer(
                    "subscriptions",
                    found,
                    SubscriptionRepresentation.allOf(found, call.subscriptions()),
                    last -> last.id().value(),
                    tenant);
        });
    }

    @GET
    @Path("{externalId}")
    public Response get(@PathParam("externalId") String externalId) {
        return call.view(reach -> Answer.json(
                200,
                SubscriptionRepresentation.of(
                        PathSubscription.live(externalId, call.subscriptions(), reach), call.subscriptions())));
    }

    @PUT
    @Path("{externalId}")
    public Response put(@PathParam("externalId") String externalId, InputStream body) {
        return call.manage(() -> {
            ObjectNode json = RequestBody.required(call::header, body);
            return new WriteSubscription(call).put(SubscriptionBody.read(externalId, json, call.subjects()));
        });
    }

    @DELETE
    @Path("{externalId}")
    public Response delete(@PathParam("externalId") String externalId) {
        return call.manage(() -> new WriteSubscription(call).delete(PathSubscription.id(externalId)));
    }

    @Path("{externalId}/seats")
    public SeatsResource seats(@PathParam("externalId") String externalId) {
        return new SeatsResource(call, externalId);
    }

    private Reach narrowed(Reach reach, @Nullable String tenant) {
        return tenant == null
                ? reach
                : new Reach.Organizations(Set.of(PathTenant.require(tenant, call.subjects(), reach)));
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
