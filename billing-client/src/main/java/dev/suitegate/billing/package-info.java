/**
 * The suite's API for billing as a client sees it: {@link dev.suitegate.billing.BillingApi} and the bodies and answers. Instants
 * are text in RFC 3339 with a zone, whole days do not exist, and {@code null} means absent. A call that is refused throws a
 * {@link jakarta.ws.rs.WebApplicationException} whose answer holds a {@link dev.suitegate.billing.Problem}.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Suitegate: the API for billing",
                        version = "0",
                        description =
                                "Billing says who has bought what; the suite decides who may enter. Every PUT and DELETE"
                                        + " may be repeated. A refused call has changed nothing. A method that a"
                                        + " resource does not have is 405 with the problem method-not-allowed; a call that is"
                                        + " announced as a form is 415 with the problem unsupported-media-type.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        servers =
                @Server(
                        url = "{server}/admin/realms/{realm}/suite",
                        variables = {
                            @ServerVariable(name = "server", defaultValue = "http://localhost:8080"),
                            @ServerVariable(name = "realm", defaultValue = "suite")
                        }),
        security = @SecurityRequirement(name = Contract.TOKEN),
        tags = {
            @Tag(name = Contract.SUBSCRIPTIONS, description = "What billing says, by billing's own key."),
            @Tag(name = Contract.SEATS, description = "A named user's place in a tenant's subscription."),
            @Tag(name = Contract.TENANTS, description = "What one organization has."),
            @Tag(name = Contract.PEOPLE, description = "What one person has for themselves."),
            @Tag(name = Contract.ACCESS, description = "Why somebody may enter or not."),
            @Tag(name = Contract.HISTORY, description = "What was changed, by whom and why."),
            @Tag(name = Contract.PRODUCTS, description = "What is sold, and its clients."),
            @Tag(name = Contract.WEBHOOKS, description = "Who is told of events."),
            @Tag(name = Contract.REALM, description = "The realm itself.")
        },
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = Contract.TOKEN,
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description =
                                                "An access token of the realm, for example of the client billing by client"
                                                        + " credentials, whose user or service account has one of the roles"
                                                        + " manage-subscriptions, view-subscriptions, manage-seats (own tenants),"
                                                        + " manage-products (products, epochs and the doctor) or manage-webhooks."),
                        parameters = {
                            @Parameter(
                                    name = Contract.EXTERNAL_ID,
                                    in = ParameterIn.PATH,
                                    required = true,
                                    description = "Billing's own key.",
                                    schema = @Schema(implementation = String.class, pattern = Form.EXTERNAL_ID)),
                            @Parameter(
                                    name = Contract.TENANT,
                                    in = ParameterIn.PATH,
                                    required = true,
                                    description = "An organization's id or alias.",
                                    schema = @Schema(implementation = String.class)),
                            @Parameter(
                                    name = Contract.USER,
                                    in = ParameterIn.PATH,
                                    required = true,
                                    description = "A user's id or username.",
                                    schema = @Schema(implementation = String.class)),
                            @Parameter(
                                    name = Contract.PRODUCT,
                                    in = ParameterIn.PATH,
                                    required = true,
                                    description = "A product's id.",
                                    schema = @Schema(implementation = String.class)),
                            @Parameter(
                                    name = Contract.CLIENT_ID,
                                    in = ParameterIn.PATH,
                                    required = true,
                                    description = "The client_id of one of the product's clients.",
                                    schema = @Schema(implementation = String.class)),
                            @Parameter(
                                    name = Contract.WEBHOOK,
                                    in = ParameterIn.PATH,
                                    required = true,
                                    description = "The id of a webhook.",
                                    schema = @Schema(implementation = String.class)),
                            @Parameter(
                                    name = Contract.EVENT,
                                    in = ParameterIn.PATH,
                                    required = true,
                                    description = "The id of an event.",
                                    schema = @Schema(implementation = String.class)),
                            @Parameter(
                                    name = Contract.IF_MATCH,
                                    in = ParameterIn.HEADER,
                                    description = "Only if this is what is there: an ETag, or * for anything.",
                                    schema = @Schema(implementation = String.class)),
                            @Parameter(
                                    name = Contract.IF_NONE_MATCH,
                                    in = ParameterIn.HEADER,
                                    description = "Only if this is not what is there: * for nothing at all.",
                                    schema = @Schema(implementation = String.class)),
                            @Parameter(
                                    name = Contract.REASON,
                                    in = ParameterIn.HEADER,
                                    description = "Why, for the history, in printable ASCII.",
                                    schema = @Schema(implementation = String.class, minLength = 1, maxLength = 255)),
                            @Parameter(
                                    name = Contract.REQUEST_ID,
                                    in = ParameterIn.HEADER,
                                    description =
                                            "What the caller calls this request; the history and the answer have it.",
                                    schema =
                                            @Schema(
                                                    implementation = String.class,
                                                    pattern = "^[A-Za-z0-9._:-]{1,128}$"))
                        },
                        headers = {
                            @Header(
                                    name = Contract.TAG,
                                    description = "Of exactly this content, for If-Match.",
                                    schema = @Schema(implementation = String.class)),
                            @Header(
                                    name = Contract.LINK,
                                    description =
                                            "With rel=\"next\" the address of the next part (RFC 8288); absent at the last.",
                                    schema = @Schema(implementation = String.class)),
                            @Header(
                                    name = Contract.REQUEST_ID,
                                    description = "The request's own, or one that the server made up.",
                                    schema = @Schema(implementation = String.class)),
                            @Header(
                                    name = Contract.RETRY,
                                    description = "In how many seconds to send the request again, where that may help.",
                                    schema = @Schema(implementation = Integer.class))
                        },
                        responses = {
                            @APIResponse(
                                    name = Contract.BAD_REQUEST,
                                    description =
                                            "The request is not well-formed: missing-body, malformed-json, duplicate-key, "
                                                    + "json-beyond-limits, bad-request.",
                                    headers = {@Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)},
                                    content =
                                            @Content(
                                                    mediaType = Contract.PROBLEM,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Contract.UNAUTHENTICATED,
                                    description = "There is no valid access token: unauthenticated.",
                                    headers = {@Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)},
                                    content =
                                            @Content(
                                                    mediaType = Contract.PROBLEM,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Contract.FORBIDDEN,
                                    description =
                                            "The caller may not do this: missing-role, foreign-realm, client-not-allowed.",
                                    headers = {@Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)},
                                    content =
                                            @Content(
                                                    mediaType = Contract.PROBLEM,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Contract.NOT_FOUND,
                                    description =
                                            "Something that the path or the query names is not there, or not within the reach of the caller: "
                                                    + "not-found, unknown-subscription, unknown-tenant, unknown-user, unknown-product, unknown-client, "
                                                    + "unknown-webhook, unknown-delivery.",
                                    headers = {@Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)},
                                    content =
                                            @Content(
                                                    mediaType = Contract.PROBLEM,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Contract.CONFLICT,
                                    description =
                                            "What is stored stands against it. Only concurrent-change goes away by repeating: "
                                                    + "subscription-moved, seats-taken, no-seat-left, not-seated, stale-update, version-conflict, "
                                                    + "source-version-required, client-taken, client-kind-fixed, no-client-secret, webhook-quota, "
                                                    + "concurrent-change.",
                                    headers = {
                                        @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID),
                                        @Header(name = "Retry-After", ref = Contract.RETRY)
                                    },
                                    content =
                                            @Content(
                                                    mediaType = Contract.PROBLEM,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Contract.PRECONDITION,
                                    description = "The condition of the request does not hold: precondition-failed.",
                                    headers = {@Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)},
                                    content =
                                            @Content(
                                                    mediaType = Contract.PROBLEM,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Contract.TOO_LARGE,
                                    description = "The body is too large: body-too-large.",
                                    headers = {@Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)},
                                    content =
                                            @Content(
                                                    mediaType = Contract.PROBLEM,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Contract.MEDIA_TYPE,
                                    description = "The body has another type: unsupported-media-type.",
                                    headers = {@Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)},
                                    content =
                                            @Content(
                                                    mediaType = Contract.PROBLEM,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Contract.INVALID,
                                    description =
                                            "Something is wrong with the body or a number in the query: several-problems, missing-field, "
                                                    + "unknown-field, wrong-type, missing-subject, two-subjects, unknown-tenant, unknown-user, "
                                                    + "service-account, unknown-product, dedicated-product, unknown-status, invalid-external-id, "
                                                    + "invalid-plan, invalid-date, end-before-start, trial-without-end, past-due-without-grace, "
                                                    + "seats-out-of-range, duplicate-entitlement, rows-out-of-order, source-version-out-of-range, "
                                                    + "personal-seats, not-a-member, invalid-product-file, invalid-webhook, "
                                                    + "position-out-of-range, overlap-out-of-range.",
                                    headers = {@Header(name = "X-Request-Id", ref = Contract.REQUEST_ID)},
                                    content =
                                            @Content(
                                                    mediaType = Contract.PROBLEM,
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = Contract.BUSY,
                                    description = "Send the request again a little later: busy.",
                                    headers = {
                                        @Header(name = "X-Request-Id", ref = Contract.REQUEST_ID),
                                        @Header(name = "Retry-After", ref = Contract.RETRY)
                                    },
                                    content =
                                            @Content(
                                                    mediaType = Contract.PROBLEM,
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
@NullMarked
package dev.suitegate.billing;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.servers.ServerVariable;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
