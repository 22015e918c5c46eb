package dev.suitegate.billing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The suite's API in a realm: {@code keycloak.proxy(BillingApi.class, URI.create(server + "/admin/realms/{realm}/suite"))}, where
 * {@code keycloak} is a {@code Keycloak} of the artifact {@code keycloak-admin-client} with the credentials of a client that has one
 * of the suite's roles. Whatever the API refuses is thrown: {@link Problem#in}.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
@APIResponse(responseCode = "401", ref = Contract.UNAUTHENTICATED)
@APIResponse(responseCode = "403", ref = Contract.FORBIDDEN)
public interface BillingApi {

    /** What billing says of each subscription, and the seats in it. */
    @Path("subscriptions")
    Subscriptions subscriptions();

    /**
     * What one organization has.
     *
     * @param tenant the organization's id or alias
     */
    @Path("tenants/{tenant}")
    Tenant tenant(@Parameter(ref = Contract.TENANT) @PathParam("tenant") String tenant);

    /**
     * What one person has for themselves.
     *
     * @param user the user's id or username
     */
    @Path("users/{user}")
    Person user(@Parameter(ref = Contract.USER) @PathParam("user") String user);

    /**
     * A product and its clients.
     *
     * @param product the product's id
     */
    @Path("products/{product}")
    Product product(@Parameter(ref = Contract.PRODUCT) @PathParam("product") String product);

    /** Who is told of events. */
    @Path("webhooks")
    Webhooks webhooks();

    /** What was changed, by whom and why. */
    @Path("changes")
    Changes changes();

    /**
     * Why somebody may enter a product or not, what would change it, and when it changes by itself. Needs the role
     * {@code view-subscriptions}.
     *
     * @param user the user's id or username
     * @param product the product's id
     * @param tenant an organization's id or alias, or {@code personal}; null: whichever lets the person in
     * @param at the instant that is asked about (RFC 3339); null: now
     * @throws jakarta.ws.rs.ClientErrorException 404 when the realm does not know the user, the product or the tenant; 422 when the
     *     user is a client's service account
     */
    @GET
    @Path("access")
    @Tag(name = Contract.ACCESS)
    @Operation(operationId = "explainAccess", summary = "Why somebody may enter a product or not")
    @APIResponse(responseCode = "200", description = "The decision, and what led to it.")
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    @APIResponse(responseCode = "503", ref = Contract.BUSY)
    Explanation explain(
            @Parameter(description = "The user's id or username.", required = true) @QueryParam("user") String user,
            @Parameter(description = "The product's id.", required = true) @QueryParam("product") String product,
            @Parameter(
                            description =
                                    "An organization's id or alias, or personal; absent: whichever lets the person in.")
                    @QueryParam("tenant")
                    @Nullable
                    String tenant,
            @Parameter(
                            description = "The instant that is asked about; absent: now.",
                            schema = @Schema(implementation = String.class, format = Form.INSTANT))
                    @QueryParam("at")
                    @Nullable
                    String at);

    /**
     * A full export of billing's against what is stored: subscriptions that it does not have end. Needs the role
     * {@code manage-subscriptions}.
     *
     * @param dryRun true: nothing is written, the answer says what would be; null: false
     * @param takenAt when the export was begun (RFC 3339); what was written since stays as it is; null: when this request came
     * @param after the external id after which the export goes on; null: it begins at the first
     * @param export a {@link Subscription} a line, in the order of their external ids byte by byte, and {@code {"end":true}} last
     * @return a {@link ReconcileLine} a line; the caller closes it
     */
    @POST
    @Path("reconcile")
    @Consumes(Contract.NDJSON)
    @Produces(Contract.NDJSON)
    @Tag(name = Contract.SUBSCRIPTIONS)
    @Operation(
            operationId = "reconcile",
            summary = "A full export against what is stored",
            description =
                    "Rows are taken in parts of 500, each as a whole or not at all. Subscriptions between the rows that the"
                            + " export does not have end; what was written after takenAt stays. Without the last line"
                            + " {\"end\":true} nothing behind the last row ends. Go on with resumeAfter of the last line of the answer.")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @RequestBody(
            required = true,
            description =
                    "One JSON object a line: a Subscription with its externalId, sorted by externalId byte by byte, each"
                            + " once; {\"end\":true} as the last line.",
            content = @Content(mediaType = Contract.NDJSON, schema = @Schema(implementation = Subscription.class)))
    @APIResponse(
            responseCode = "200",
            description = "One ReconcileLine a line; the last one has the summary.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID),
            content = @Content(mediaType = Contract.NDJSON, schema = @Schema(implementation = ReconcileLine.class)))
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "413", ref = Contract.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Contract.MEDIA_TYPE)
    @APIResponse(responseCode = "422", ref = Contract.INVALID)
    @APIResponse(responseCode = "503", ref = Contract.BUSY)
    InputStream reconcile(
            @Parameter(description = "true: nothing is written, the answer says what would be.")
                    @QueryParam("dryRun")
                    @Nullable
                    Boolean dryRun,
            @Parameter(
                            description = "When the export was begun; absent: when this request came.",
                            schema = @Schema(implementation = String.class, format = Form.INSTANT))
                    @QueryParam("takenAt")
                    @Nullable
                    String takenAt,
            @Parameter(description = "The external id after which the export goes on; absent: it begins at the first.")
                    @QueryParam("after")
                    @Nullable
                    String after,
            InputStream export);

    /**
     * Makes every code, token and session that products got before worthless, once the database was put back to an older state. Calling
     * it again does the same again. Needs the role {@code manage-products}.
     *
     * @throws jakarta.ws.rs.ServerErrorException 503 when the database has too much to do
     */
    @POST
    @Path("epochs")
    @Tag(name = Contract.REALM)
    @Operation(
            operationId = "raiseEpochs",
            summary = "Make whatever was issued before worthless",
            description =
                    "For the time after the database was put back to an older state: what was revoked since then would else live"
                            + " again. Product sessions of this realm end, online and offline; everybody signs in again.")
    @Parameters({@Parameter(ref = Contract.REASON), @Parameter(ref = Contract.REQUEST_ID)})
    @APIResponse(
            responseCode = "200",
            description = "From the answer on nothing of before is good for anything.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "409", ref = Contract.CONFLICT)
    @APIResponse(responseCode = "503", ref = Contract.BUSY)
    Epochs raiseEpochs();

    /** What is wrong in the realm now. Needs the role {@code manage-products}. */
    @GET
    @Path("doctor")
    @Tag(name = Contract.REALM)
    @Operation(operationId = "examine", summary = "What is wrong in the realm now")
    @APIResponse(responseCode = "200", description = "The findings, whatever they are.")
    DoctorReport doctor();

    /** This API as an OpenAPI document in YAML, as the server at hand has it. Needs any of the suite's roles. */
    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @Tag(name = Contract.REALM)
    @Operation(operationId = "contract", summary = "This document")
    @APIResponse(
            responseCode = "200",
            description = "An OpenAPI document.",
            content = @Content(mediaType = "application/yaml", schema = @Schema(implementation = String.class)))
    String openApi();
}
