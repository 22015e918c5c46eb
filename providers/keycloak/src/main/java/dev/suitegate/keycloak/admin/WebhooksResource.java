package dev.suitegate.keycloak.admin;

import dev.suitegate.core.webhook.WebhookEndpoint;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** The endpoints that events of the realm are delivered to. */
public final class WebhooksResource {

    private final ApiCall call;

    WebhooksResource(ApiCall call) {
        this.call = call;
    }

    /** All of them, the oldest first; there are never more than a page would hold. */
    @GET
    public Response list() {
        return call.webhooks(realm -> {
            List<WebhookRepresentation> shown = realm.webhooks().all().stream()
                    .map(WebhookRepresentation::of)
                    .toList();
            return Answer.json(200, Map.of("webhooks", shown));
        });
    }

    /** Registers one, and shows its secret this once. */
    @POST
    public Response add(InputStream body) {
        return call.manageWebhooks(() -> RequestBody.required(call::header, body), (realm, json) -> {
            WebhookEndpoint added = realm.webhooks().add(WebhookBody.read(json, realm.subjects()));
            Response answer = Answer.fleeting(
                    201, WebhookRepresentation.withSecret(added, added.secrets().current()));
            return Response.fromResponse(answer)
                    .header("Location", call.address(added.id().value()))
                    .build();
        });
    }

    @Path("{webhook}")
    public WebhookResource webhook(@PathParam("webhook") String webhook) {
        return new WebhookResource(call, webhook);
    }
}
