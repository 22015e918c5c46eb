package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.subscription.Subscription;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** What billing says of each subscription, by billing's own key. */
public final class SubscriptionsResource {

    private final ApiCall call;

    SubscriptionsResource(ApiCall call) {
        this.call = call;
    }

    @GET
    @Path("{externalId}")
    public Response get(@PathParam("externalId") String externalId) {
        return call.view(() -> Answer.json(200, SubscriptionRepresentation.of(live(externalId), call.subscriptions())));
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

    private Subscription live(String externalId) {
        return PathSubscription.live(externalId, call.subscriptions());
    }
}
