package dev.suitegate.billing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is told of events: the endpoints of a realm. Needs the role {@code manage-webhooks}. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Contract.WEBHOOKS)
@APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
@APIResponse(responseCode = "401", ref = Contract.UNAUTHENTICATED)
@APIResponse(responseCode = "403", ref = Contract.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
public interface Webhooks {

    /** All of them, the oldest first; there are at most 50. */
    @GET
    @Operation(operationId = "listWebhooks", summary = "All endpoints of the realm")
    @APIResponse(
            responseCode = "200",
            description = "The oldest first; at most 50.",
            headers = {
                @Header(name = "ETag", ref = Contract.TAG),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            })
    WebhookList list();

    /**
     * Registers one.
     *
     * @return what is kept, and its secret this once
     * @throws jakarta.ws.rs.ClientErrorException 409 when there are 50; 422 when something is wrong with it
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addWebhook",
            summary = "Registers an endpoint",
            description =
                    "Without a filter by tenant it sees the events of every tenant, those of later ones included: the answer"
                            + " says so in seesEveryTenant. Its secret is shown this once.")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(
            responseCode = "201",
            description = "Registered; Location has its address.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    Webhook add(Webhook webhook);

    /**
     * One of them.
     *
     * @param webhook its id
     */
    @Path("{webhook}")
    OneWebhook webhook(@Parameter(ref = Contract.WEBHOOK) @PathParam("webhook") String webhook);
}
