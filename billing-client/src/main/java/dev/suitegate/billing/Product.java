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

/** A product and its clients on a live realm. Needs the role {@code manage-products}. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Contract.PRODUCTS)
@APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
@APIResponse(responseCode = "401", ref = Contract.UNAUTHENTICATED)
@APIResponse(responseCode = "403", ref = Contract.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
public interface Product {

    /**
     * The product file as it was last applied, and whether the product is locked. Never a secret.
     *
     * @throws jakarta.ws.rs.NotFoundException when there is no such product
     */
    @GET
    @Operation(operationId = "getProduct", summary = "The product file")
    @APIResponse(
            responseCode = "200",
            description = "As it was last applied, and whether the product is locked.",
            headers = {
                @Header(name = "ETag", ref = Contract.TAG),
                @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)
            })
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    ProductFile get();

    /**
     * Makes the product and its clients what the file says, as a whole or not at all. Nothing is deleted: a client that the file
     * does not have stays as it is. A locked product stays locked, a switched-off client stays off, and secrets stay as they are.
     *
     * @param dryRun true: nothing is written, the answer says what would be; null: false
     * @throws jakarta.ws.rs.ClientErrorException 409 when a client id belongs to something else, or a client would become one of
     *     another kind; 412 when the condition does not hold; 413 when the file is larger than 64 KiB; 422 when something is
     *     wrong with the file
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putProduct",
            summary = "Makes a product and its clients what the file says",
            description =
                    "As a whole or not at all; at most 64 KiB and 50 clients. Nothing is deleted: a client that the file does"
                            + " not have is kept and named in the answer. The server makes the secrets: the file has none, and"
                            + " no placeholder.")
    @Parameters({
        @Parameter(ref = Contract.IF_MATCH),
        @Parameter(ref = Contract.IF_NONE_MATCH),
        @Parameter(ref = Contract.REASON),
        @Parameter(ref = Contract.REQUEST_ID)
    })
    @APIResponse(
            responseCode = "200",
            description = "Changed, so already, or planned only.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(
            responseCode = "201",
            description = "New.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID),
            content = @Content(schema = @Schema(implementation = ProductPlan.class)))
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "412", ref = Contract.PRECONDITION)
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    ProductPlan put(
            @Parameter(description = "true: nothing is written, the answer says what would be.")
                    @QueryParam("dryRun")
                    @Nullable
                    Boolean dryRun,
            ProductFile file);

    /**
     * Makes a new secret for a client; the one before goes on being good for a while.
     *
     * @param clientId one of the product's confidential clients that has a secret
     * @throws jakarta.ws.rs.ClientErrorException 404 when the product has no such client; 409 when the client has no secret
     */
    @POST
    @Path("clients/{clientId}/secret")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rotateSecret", summary = "Makes a new secret for a client")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(
            responseCode = "200",
            description = "The new secret, shown this once.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    SecretRotation.Rotated rotateSecret(
            @Parameter(ref = Contract.CLIENT_ID) @PathParam("clientId") String clientId, SecretRotation rotation);

    /**
     * Locks everybody out at once; what was issued stays worthless after the product is unlocked.
     *
     * @throws jakarta.ws.rs.NotFoundException when there is no such product
     */
    @PUT
    @Path("lock")
    @Operation(operationId = "lockProduct", summary = "Locks everybody out of a product")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(responseCode = "204", description = "Locked now, or before.")
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    void lock();

    /**
     * Lets people in again, who sign in anew.
     *
     * @throws jakarta.ws.rs.NotFoundException when there is no such product
     */
    @DELETE
    @Path("lock")
    @Operation(operationId = "unlockProduct", summary = "Lets people into a product again")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(responseCode = "204", description = "Not locked any more, or not before.")
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    void unlock();
}
