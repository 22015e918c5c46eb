package dev.suitegate.billing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What billing says of each subscription, and the seats in it. Writing needs the role {@code manage-subscriptions}. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Contract.SUBSCRIPTIONS)
@APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
@APIResponse(responseCode = "401", ref = Contract.UNAUTHENTICATED)
@APIResponse(responseCode = "403", ref = Contract.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
public interface Subscriptions extends SeatsOfSubscriptions {

    /**
     * Those that the caller may see, in the order of their external ids; with {@code updatedSince} in the order in which they were
     * written.
     *
     * @param tenant an organization's id or alias; null: every one that the caller may see
     * @param product a product's id; null: whatever product
     * @param status null: whatever status
     * @param updatedSince the first instant that counts (RFC 3339); null: whenever written
     * @param cursor what {@link Cursor#next} found in an earlier answer; null: the list begins
     * @param max how many at most, 1 to 100; null: 100
     * @return a {@link SubscriptionPage}, with {@code Link} when there are more; the caller closes it
     * @throws jakarta.ws.rs.NotFoundException when there is no such tenant or product
     */
    @GET
    @Operation(operationId = "listSubscriptions", summary = "Subscriptions, page by page")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list, in the order of the external ids, or with updatedSince of the writes.",
            headers = {
                @Header(name = "Link", ref = Contract.LINK),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            },
            content = @Content(schema = @Schema(implementation = SubscriptionPage.class)))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    Response list(
            @Parameter(description = "An organization's id or alias.") @QueryParam("tenant") @Nullable String tenant,
            @Parameter(description = "A product's id.") @QueryParam("product") @Nullable String product,
            @Parameter(schema = @Schema(implementation = SubscriptionStatus.class)) @QueryParam("status") @Nullable
                    String status,
            @Parameter(
                            description = "The first instant of writing that counts.",
                            schema = @Schema(implementation = String.class, format = Form.INSTANT))
                    @QueryParam("updatedSince")
                    @Nullable
                    String updatedSince,
            @Parameter(description = "From the Link of an earlier answer.") @QueryParam("cursor") @Nullable
                    String cursor,
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
     * One subscription.
     *
     * @throws jakarta.ws.rs.NotFoundException when there is none, or it was deleted
     */
    @GET
    @Path("{externalId}")
    @Operation(operationId = "getSubscription", summary = "One subscription")
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is.",
            headers = {
                @Header(name = "ETag", ref = Contract.TAG),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            })
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    Subscription get(@Parameter(ref = Contract.EXTERNAL_ID) @PathParam("externalId") String externalId);

    /**
     * The same with its {@code ETag}.
     *
     * @return a {@link Subscription}; the caller closes it. 404: there is none, or it was deleted
     */
    @GET
    @Path("{externalId}")
    @Operation(hidden = true)
    Response read(@PathParam("externalId") String externalId);

    /**
     * Makes the subscription so, whatever it was before.
     *
     * @return as it is now
     * @throws jakarta.ws.rs.ClientErrorException 409 when a newer write was accepted before, or more seats are taken; 422 when
     *     something is wrong with the body
     */
    @PUT
    @Path("{externalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    Subscription put(@PathParam("externalId") String externalId, Subscription desired);

    /**
     * The same under conditions, and with a reason.
     *
     * @param ifMatch an {@code ETag}: only if this is what is there; {@code *}: only if there is one; null: no condition
     * @param ifNoneMatch {@code *}: only if there is none; null: no condition
     * @param reason for the history, 1 to 255 printable ASCII characters; null: none
     * @return 201: it is new, or there again after a deletion; 200: it was changed, or was so already; 409, 412 or 422: a
     *     {@link Problem}. The caller closes it
     */
    @PUT
    @Path("{externalId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putSubscription",
            summary = "The desired state of a subscription",
            description =
                    "May be repeated; what changes nothing writes nothing. Once a write had a sourceVersion, every later"
                            + " one needs one, and an older one is refused.")
    @Parameter(ref = Contract.REQUEST_ID)
    @APIResponse(
            responseCode = "200",
            description = "Changed, or so already.",
            headers = {
                @Header(name = "ETag", ref = Contract.TAG),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            },
            content = @Content(schema = @Schema(implementation = Subscription.class)))
    @APIResponse(
            responseCode = "201",
            description = "New, or there again after a deletion.",
            headers = {
                @Header(name = "ETag", ref = Contract.TAG),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            },
            content = @Content(schema = @Schema(implementation = Subscription.class)))
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "412", ref = Contract.PRECONDITION)
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    Response put(
            @Parameter(ref = Contract.EXTERNAL_ID) @PathParam("externalId") String externalId,
            Subscription desired,
            @Parameter(ref = Contract.IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(ref = Contract.IF_NONE_MATCH) @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Parameter(ref = Contract.REASON) @HeaderParam("Suite-Reason") @Nullable String reason);

    /**
     * Ends the subscription and keeps it as history.
     *
     * @param sourceVersion where the write stands in the order of billing's writes; null: billing keeps no order
     * @throws jakarta.ws.rs.NotFoundException when there never was one, and no source version says that one may still come
     * @throws jakarta.ws.rs.ClientErrorException 409 when a newer write was accepted before
     */
    @DELETE
    @Path("{externalId}")
    @Operation(hidden = true)
    void delete(@PathParam("externalId") String externalId, @QueryParam("sourceVersion") @Nullable Long sourceVersion);

    /**
     * The same under a condition, and with a reason.
     *
     * @param sourceVersion where the write stands in the order of billing's writes; null: billing keeps no order
     * @param ifMatch an {@code ETag}: only if this is what is there; null: no condition
     * @param reason for the history, 1 to 255 printable ASCII characters; null: none
     * @return 204: it has ended, now or before; 404, 409 or 412: a {@link Problem}. The caller closes it
     */
    @DELETE
    @Path("{externalId}")
    @Operation(
            operationId = "deleteSubscription",
            summary = "Ends a subscription and keeps it as history",
            description =
                    "May be repeated. With a sourceVersion it may come before the creation, which then is refused unless its"
                            + " own is greater.")
    @Parameter(ref = Contract.REQUEST_ID)
    @APIResponse(
            responseCode = "204",
            description = "It has ended, now or before.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "412", ref = Contract.PRECONDITION)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    Response delete(
            @Parameter(ref = Contract.EXTERNAL_ID) @PathParam("externalId") String externalId,
            @Parameter(
                            description = "Where the write stands in the order of billing's writes.",
                            schema = @Schema(implementation = Long.class, minimum = "0", maximum = Form.LARGEST))
                    @QueryParam("sourceVersion")
                    @Nullable
                    Long sourceVersion,
            @Parameter(ref = Contract.IF_MATCH) @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(ref = Contract.REASON) @HeaderParam("Suite-Reason") @Nullable String reason);
}
