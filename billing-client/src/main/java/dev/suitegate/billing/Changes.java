package dev.suitegate.billing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was changed, by whom and why. Nobody can change it through the API. Needs the role {@code view-subscriptions}. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Contract.HISTORY)
@APIResponse(responseCode = "400", ref = Contract.BAD_REQUEST)
@APIResponse(responseCode = "401", ref = Contract.UNAUTHENTICATED)
@APIResponse(responseCode = "403", ref = Contract.FORBIDDEN)
@APIResponse(responseCode = "503", ref = Contract.BUSY)
public interface Changes {

    /**
     * Changes in the order in which they took effect.
     *
     * @param tenant an organization's id or alias; null: whoever it is about
     * @param subscription an external id; null: whatever subscription
     * @param after what an earlier page said, now or long ago; null: from the first change on
     * @param max how many at most, 1 to 100; null: 100
     * @throws jakarta.ws.rs.NotFoundException when there is no such tenant
     */
    @GET
    @Operation(operationId = "listChanges", summary = "The history, page by page")
    @APIResponse(
            responseCode = "200",
            description = "Changes in the order in which they took effect; none: there are no more yet.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    @APIResponse(responseCode = "404", ref = Contract.NOT_FOUND)
    History list(
            @Parameter(description = "An organization's id or alias.") @QueryParam("tenant") @Nullable String tenant,
            @Parameter(description = "An external id.") @QueryParam("subscription") @Nullable String subscription,
            @Parameter(description = "What an earlier page said, now or long ago.") @QueryParam("after") @Nullable
                    String after,
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
     * Who was refused what, counted by the minute, the latest first; kept for three months.
     *
     * @param since the first minute that counts (RFC 3339); null: all
     * @param max how many at most, 1 to 100; null: 100
     */
    @GET
    @Path("refused")
    @Operation(operationId = "listRefused", summary = "Who was refused what, counted by the minute")
    @APIResponse(
            responseCode = "200",
            description = "The latest first; kept for three months.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    History.Refusals refused(
            @Parameter(
                            description = "The first minute that counts; absent: all.",
                            schema = @Schema(implementation = String.class, format = Form.INSTANT))
                    @QueryParam("since")
                    @Nullable
                    String since,
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

    /** Reads the whole history and says what in it is not as it was written. Takes as long as there are lines. */
    @GET
    @Path("verification")
    @Operation(operationId = "verifyChanges", summary = "Whether the history is as it was written")
    @APIResponse(
            responseCode = "200",
            description = "What was found, whatever it is.",
            headers = @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID))
    History.Verification verification();
}
