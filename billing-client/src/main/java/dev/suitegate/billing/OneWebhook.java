package dev.suitegate.billing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One endpoint, and what was delivered to it. Needs the role {@code manage-webhooks}. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Contract.WEBHOOKS)
@APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
@APIResponse(responseCode = "401", ref = Contract.UNAUTHENTICATED)
@APIResponse(responseCode = "403", ref = Contract.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
public interface OneWebhook {

    /**
     * As it is, without its secret.
     *
     * @throws jakarta.ws.rs.NotFoundException when there is no such endpoint
     */
    @GET
    @Operation(operationId = "getWebhook", summary = "An endpoint")
    @APIResponse(
            responseCode = "200",
            description = "As it is, without its secret.",
            headers = {
                @Header(name = "ETag", ref = Contract.TAG),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            })
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    Webhook get();

    /**
     * Writes its settings, and enables or disables it. Its secrets stay.
     *
     * @throws jakarta.ws.rs.ClientErrorException 404 when there is no such endpoint; 412 when the condition does not hold; 422 when
     *     something is wrong with it
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putWebhook", summary = "Changes an endpoint")
    @Parameters({
        @Parameter(ref = Contract.IF_MATCH),
        @Parameter(ref = Contract.REASON),
        @Parameter(ref = Contract.REQUEST_ID)
    })
    @APIResponse(
            responseCode = "200",
            description = "Changed, or so already.",
            headers = {
                @Header(name = "ETag", ref = Contract.TAG),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            })
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "412", ref = Contract.PRECONDITION)
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    Webhook put(Webhook webhook);

    /**
     * Takes it away, with everything that was still to be delivered to it.
     *
     * @throws jakarta.ws.rs.ClientErrorException 404 when there is no such endpoint; 412 when the condition does not hold
     */
    @DELETE
    @Operation(operationId = "deleteWebhook", summary = "Takes an endpoint away")
    @Parameters({
        @Parameter(ref = Contract.IF_MATCH),
        @Parameter(ref = Contract.REASON),
        @Parameter(ref = Contract.REQUEST_ID)
    })
    @APIResponse(responseCode = "204", description = "It is gone, and what was to be delivered to it.")
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "412", ref = Contract.PRECONDITION)
    void delete();

    /**
     * Makes a new secret; what is delivered is signed with both for a while.
     *
     * @throws jakarta.ws.rs.ClientErrorException 404 when there is no such endpoint; 422 when the overlap is out of range
     */
    @POST
    @Path("secret")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rotateWebhookSecret", summary = "Makes a new secret for an endpoint")
    @Parameters({
        @Parameter(ref = Contract.IF_MATCH),
        @Parameter(ref = Contract.REASON),
        @Parameter(ref = Contract.REQUEST_ID)
    })
    @APIResponse(
            responseCode = "200",
            description = "The new secret, shown this once.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "412", ref = Contract.PRECONDITION)
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    WebhookSecret.Rotated rotateSecret(WebhookSecret rotation);

    /**
     * Has an event delivered that says nothing, whether the endpoint is enabled or not.
     *
     * @throws jakarta.ws.rs.NotFoundException when there is no such endpoint
     */
    @POST
    @Path("test")
    @Operation(operationId = "testWebhook", summary = "Has a test delivered")
    @Parameters({
        @Parameter(ref = Contract.IF_MATCH),
        @Parameter(ref = Contract.REASON),
        @Parameter(ref = Contract.REQUEST_ID)
    })
    @APIResponse(
            responseCode = "202",
            description = "It is on its way; the log of deliveries says how it goes.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID),
            content = @Content(schema = @Schema(implementation = Deliveries.Queued.class)))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "412", ref = Contract.PRECONDITION)
    Deliveries.Queued test();

    /**
     * What was, is and will be delivered, in the order of events.
     *
     * @param state {@code pending}, {@code delivered} or {@code dead}; null: all
     * @param after what an earlier page said; null: from the beginning
     * @param max how many at most, 1 to 100; null: 100
     * @throws jakarta.ws.rs.NotFoundException when there is no such endpoint
     */
    @GET
    @Path("deliveries")
    @Operation(operationId = "listDeliveries", summary = "The log of deliveries, page by page")
    @APIResponse(
            responseCode = "200",
            description = "In the order of events; none: there are no more yet.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    Deliveries deliveries(
            @Parameter(
                            description = "Only those in this state.",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"pending", "delivered", "dead"}))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(description = "What an earlier page said.") @QueryParam("after") @Nullable String after,
            @Parameter(
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "100"))
                    @QueryParam("max")
                    @Nullable
                    Integer max);

    /**
     * Has one event delivered once more, whatever has become of it.
     *
     * @param event its id
     * @throws jakarta.ws.rs.NotFoundException when there is no such endpoint, or the event was not to be delivered to it
     */
    @POST
    @Path("deliveries/{event}/resend")
    @Operation(operationId = "resendDelivery", summary = "Has an event delivered once more")
    @Parameters({
        @Parameter(ref = Contract.IF_MATCH),
        @Parameter(ref = Contract.REASON),
        @Parameter(ref = Contract.REQUEST_ID)
    })
    @APIResponse(
            responseCode = "202",
            description = "It is on its way.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID),
            content = @Content(schema = @Schema(implementation = Deliveries.Queued.class)))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "412", ref = Contract.PRECONDITION)
    Deliveries.Queued resend(@Parameter(ref = Contract.EVENT) @PathParam("event") String event);

    /**
     * Has every event behind a position delivered, those included that were delivered before: all that are still kept and that the
     * filters let through.
     *
     * @throws jakarta.ws.rs.ClientErrorException 404 when there is no such endpoint; 422 when no event has had this position
     */
    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replayDeliveries", summary = "Has events delivered once more from a position on")
    @Parameters({
        @Parameter(ref = Contract.IF_MATCH),
        @Parameter(ref = Contract.REASON),
        @Parameter(ref = Contract.REQUEST_ID)
    })
    @APIResponse(
            responseCode = "202",
            description = "They are on their way, bit by bit.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID),
            content = @Content(schema = @Schema(implementation = Deliveries.Replay.class)))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "412", ref = Contract.PRECONDITION)
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    Deliveries.Replay replay(Deliveries.ReplayFrom from);
}
