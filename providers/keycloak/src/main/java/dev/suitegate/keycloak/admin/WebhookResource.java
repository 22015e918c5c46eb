package dev.suitegate.keycloak.admin;

import dev.suitegate.core.webhook.WebhookEndpoint;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One endpoint, and what was delivered to it. */
public final class WebhookResource {

    private final ApiCall call;
    private final String webhook;

    WebhookResource(ApiCall call, String webhook) {
        this.call = call;
        this.webhook = webhook;
    }

    @GET
    public Response get() {
        return call.webhooks(realm ->
                Answer.json(200, WebhookRepresentation.of(realm.webhooks().find(webhook))));
    }

    /** Writes its settings, and enables or disables it. Its secrets stay. */
    @PUT
    public Response put(InputStream body) {
        return call.manageWebhooks(() -> RequestBody.required(call::header, body), (realm, json) -> {
            WebhookEndpoint before = held(realm);
            WebhookEndpoint after = realm.webhooks().change(before, WebhookBody.read(json, realm.subjects()));
            return Answer.json(200, WebhookRepresentation.of(after));
        });
    }

    /** Takes it away, with everything that was still to be delivered to it. */
    @DELETE
    public Response delete() {
        return call.manageWebhooks(() -> true, (realm, ignored) -> {
            realm.webhooks().remove(held(realm));
            return Answer.nothing();
        });
    }

    /** Makes a new secret; the one before goes on being good for a while. */
    @POST
    @Path("secret")
    public Response rotate(InputStream body) {
        return call.manageWebhooks(() -> RequestBody.required(call::header, body), (realm, json) -> {
            WebhookEndpoint rotated = realm.webhooks().rotate(held(realm), WebhookSecretBody.read(json));
            return Answer.fleeting(200, WebhookSecretBody.shown(rotated));
        });
    }

    /** Has an event delivered that says nothing, whether the endpoint is enabled or not. */
    @POST
    @Path("test")
    public Response test() {
        return call.manageWebhooks(
                () -> true,
                (realm, ignored) -> Answer.fleeting(
                        202, Map.of("event", realm.webhooks().test(held(realm)).value())));
    }

    /**
     * What was, is and will be delivered, in the order of events.
     *
     * @param state only those in this state; null: all
     * @param after only those of events behind this position; null: from the beginning
     * @param max how many at most; null: as many as there may be
     */
    @GET
    @Path("deliveries")
    public Response deliveries(
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("max") @Nullable String max) {
        return call.webhooks(realm -> {
            long from = Positions.inQuery(after);
            List<DeliveryRepresentation> found = realm
                    .webhooks()
                    .deliveries(
                            webhook,
                            DeliveryRepresentation.state(state),
                            from,
                            PageQuery.read(null, max).most())
                    .stream()
                    .map(DeliveryRepresentation::of)
                    .toList();
            long last = found.isEmpty() ? from : found.get(found.size() - 1).position();
            return Answer.json(200, new DeliveryRepresentation.Page(found, Long.toString(last)));
        });
    }

    /** Has one event delivered once more, whatever has become of it. */
    @POST
    @Path("deliveries/{event}/resend")
    public Response resend(@PathParam("event") String event) {
        return call.manageWebhooks(() -> true, (realm, ignored) -> {
            realm.webhooks().resend(held(realm), event);
            return Answer.fleeting(202, Map.of("event", event));
        });
    }

    /** Has every event behind a position delivered, those included that were delivered before. */
    @POST
    @Path("replay")
    public Response replay(InputStream body) {
        return call.manageWebhooks(() -> RequestBody.required(call::header, body), (realm, json) -> {
            long after = Positions.inBody(json);
            long newest = realm.webhooks().replay(held(realm), after);
            return Answer.fleeting(202, Map.of("after", after, "newest", newest));
        });
    }

    /** Nobody else changes it until this call is done. */
    private WebhookEndpoint held(ApiRealm realm) {
        WebhookEndpoint endpoint = realm.webhooks().hold(webhook);
        Conditions.read(call::header).require(List.of(WebhookRepresentation.of(endpoint)));
        return endpoint;
    }
}
