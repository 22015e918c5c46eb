package dev.suitegate.billing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
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

/** What one person has for themselves. Needs the role {@code manage-subscriptions}. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Contract.PEOPLE)
@APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
@APIResponse(responseCode = "401", ref = Contract.UNAUTHENTICATED)
@APIResponse(responseCode = "403", ref = Contract.FORBIDDEN)
@APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
@APIResponse(responseCode = "409", ref = Contract.CONFLICT)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
public interface Person {

    /**
     * Switches a product on, as the subscription {@code manual:{user id}:{product}}.
     *
     * @param terms {@link Permission#OPEN} where nothing else is said
     * @return the subscription
     * @throws jakarta.ws.rs.ClientErrorException 404 when there is no such user or product; 422 when the product is dedicated to a
     *     tenant, or something is wrong with the terms
     */
    @PUT
    @Path("products/{product}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "permitUser", summary = "Switches a product on for a person")
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
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    Subscription permit(@Parameter(ref = Contract.PRODUCT) @PathParam("product") String product, Permission terms);

    /**
     * Ends every subscription of the person to a product.
     *
     * @return which ones have ended now
     * @throws jakarta.ws.rs.NotFoundException when there is no such user or product
     */
    @DELETE
    @Path("products/{product}")
    @Operation(operationId = "forbidUser", summary = "Ends every subscription of a person to a product")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(
            responseCode = "200",
            description = "The external ids of those that have ended now.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    Permission.Ended forbid(@Parameter(ref = Contract.PRODUCT) @PathParam("product") String product);
}
