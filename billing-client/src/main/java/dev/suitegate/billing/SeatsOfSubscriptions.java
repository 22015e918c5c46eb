package dev.suitegate.billing;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who holds a seat in a subscription. Somebody with {@code manage-seats} may call these for their own tenants. */
@Produces(MediaType.APPLICATION_JSON)
public interface SeatsOfSubscriptions {

    /**
     * The seats of a subscription.
     *
     * @throws jakarta.ws.rs.NotFoundException when there is no such subscription
     */
    @GET
    @Path("{externalId}/seats")
    @Tag(name = Contract.SEATS)
    @Operation(operationId = "listSeats", summary = "Who holds a seat")
    @APIResponse(
            responseCode = "200",
            description = "The ids of those who hold one.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    Seats seats(@Parameter(ref = Contract.EXTERNAL_ID) @PathParam("externalId") String externalId);

    /**
     * Gives a member of the tenant a seat; never more than there are.
     *
     * @param user the member's id or username
     * @param replacing whose seat it is that the user gets, by id or username; null: one that is free
     * @return 201: the user has a seat now; 204: had one before; 404, 409 or 422: a {@link Problem}. The caller closes it
     */
    @PUT
    @Path("{externalId}/seats/{user}")
    @Tag(name = Contract.SEATS)
    @Operation(operationId = "giveSeat", summary = "Gives a member of the tenant a seat")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(
            responseCode = "201",
            description = "The user has a seat now.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID),
            content = @Content(schema = @Schema(implementation = Seats.Seat.class)))
    @APIResponse(
            responseCode = "204",
            description = "The user had a seat before.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    Response giveSeat(
            @Parameter(ref = Contract.EXTERNAL_ID) @PathParam("externalId") String externalId,
            @Parameter(ref = Contract.USER) @PathParam("user") String user,
            @Parameter(
                            description =
                                    "Whose seat it is that the user gets, by id or username; absent: one that is free.")
                    @QueryParam("replacing")
                    @Nullable
                    String replacing);

    /**
     * Takes a user's seat away, if there is one.
     *
     * @param user the user's id or username
     * @throws jakarta.ws.rs.NotFoundException when there is no such subscription or user
     */
    @DELETE
    @Path("{externalId}/seats/{user}")
    @Tag(name = Contract.SEATS)
    @Operation(operationId = "freeSeat", summary = "Takes a user's seat away")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(
            responseCode = "204",
            description = "The user has none, now or before.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    void freeSeat(
            @Parameter(ref = Contract.EXTERNAL_ID) @PathParam("externalId") String externalId,
            @Parameter(ref = Contract.USER) @PathParam("user") String user);
}
