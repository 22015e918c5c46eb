package dev.suitegate.billing;

import jakarta.ws.rs.Consumes;
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

/** What one organization has. Writing needs the role {@code manage-subscriptions}. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Contract.TENANTS)
@APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
@APIResponse(responseCode = "401", ref = Contract.UNAUTHENTICATED)
@APIResponse(responseCode = "403", ref = Contract.FORBIDDEN)
@APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
public interface Tenant {

    /**
     * Makes the tenant's subscriptions these; all others of it end. As a whole or not at all.
     *
     * @return what became of each
     * @throws jakarta.ws.rs.ClientErrorException 404 when there is no such tenant; 409 when a newer write was accepted before, or
     *     more seats are taken; 422 when something is wrong with the body
     */
    @PUT
    @Path("entitlements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putEntitlements",
            summary = "Everything that a tenant has bought",
            description = "The tenant's other subscriptions end. As a whole or not at all; at most 256 KiB.")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(
            responseCode = "200",
            description = "What became of each subscription.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    Entitlements.Changes entitlements(Entitlements all);

    /**
     * Switches a product on, as the subscription {@code manual:{tenant id}:{product}}.
     *
     * @param terms {@link Permission#OPEN} where nothing else is said
     * @return the subscription
     * @throws jakarta.ws.rs.ClientErrorException 404 when there is no such tenant or product; 422 when the product belongs to another
     *     tenant, or something is wrong with the terms
     */
    @PUT
    @Path("products/{product}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "permitTenant", summary = "Switches a product on for a tenant")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(
            responseCode = "200",
            description = "Changed, or so already.",
            headers = {
                @Header(name = "ETag", ref = Contract.TAG),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            })
    @APIResponse(
            responseCode = "201",
            description = "New, or there again after a deletion.",
            headers = {
                @Header(name = "ETag", ref = Contract.TAG),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            },
            content = @Content(schema = @Schema(implementation = Subscription.class)))
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    Subscription permit(@Parameter(ref = Contract.PRODUCT) @PathParam("product") String product, Permission terms);

    /**
     * Ends every subscription of the tenant to a product.
     *
     * @return which ones have ended now
     * @throws jakarta.ws.rs.NotFoundException when there is no such tenant or product
     */
    @DELETE
    @Path("products/{product}")
    @Operation(operationId = "forbidTenant", summary = "Ends every subscription of a tenant to a product")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(
            responseCode = "200",
            description = "The external ids of those that have ended now.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    Permission.Ended forbid(@Parameter(ref = Contract.PRODUCT) @PathParam("product") String product);

    /**
     * Which members may enter a product for the tenant now, and why the others may not, in the order of their usernames.
     *
     * @param cursor what {@link Cursor#next} found in an earlier answer; null: the list begins
     * @param max how many at most, 1 to 100; null: 100
     * @return a {@link MemberPage}, with {@code Link} when there are more; the caller closes it
     * @throws jakarta.ws.rs.NotFoundException when there is no such tenant, or no product that it may subscribe to
     */
    @GET
    @Path("products/{product}/members")
    @Operation(operationId = "listMembers", summary = "Which members may enter a product, and why the others may not")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list, in the order of the usernames.",
            headers = {
                @Header(name = "Link", ref = Contract.LINK),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            },
            content = @Content(schema = @Schema(implementation = MemberPage.class)))
    Response members(
            @Parameter(ref = Contract.PRODUCT) @PathParam("product") String product,
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
}
