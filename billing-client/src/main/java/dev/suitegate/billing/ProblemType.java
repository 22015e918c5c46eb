package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every way in which the API refuses. */
@Schema(description = "The stable names of problems.")
public enum ProblemType {
    /** The request has no body. */
    @JsonProperty(Problem.BASE + "missing-body")
    MISSING_BODY(400),
    /** The body is not a JSON object. */
    @JsonProperty(Problem.BASE + "malformed-json")
    MALFORMED_JSON(400),
    /** A key stands in the body twice. */
    @JsonProperty(Problem.BASE + "duplicate-key")
    DUPLICATE_KEY(400),
    /** The body is nested too deep, or holds a number that is too long. */
    @JsonProperty(Problem.BASE + "json-beyond-limits")
    JSON_BEYOND_LIMITS(400),
    /** The request is not well-formed. */
    @JsonProperty(Problem.BASE + "bad-request")
    BAD_REQUEST(400),
    /** There is no valid access token. */
    @JsonProperty(Problem.BASE + "unauthenticated")
    UNAUTHENTICATED(401),
    /** The caller has no role for this. */
    @JsonProperty(Problem.BASE + "missing-role")
    MISSING_ROLE(403),
    /** The realm does not let this client call the API. */
    @JsonProperty(Problem.BASE + "client-not-allowed")
    CLIENT_NOT_ALLOWED(403),

    /** The caller belongs to another realm. */
    @JsonProperty(Problem.BASE + "foreign-realm")
    FOREIGN_REALM(403),
    /** There is no such resource. */
    @JsonProperty(Problem.BASE + "not-found")
    NOT_FOUND(404),
    /** There is no such subscription. */
    @JsonProperty(Problem.BASE + "unknown-subscription")
    UNKNOWN_SUBSCRIPTION(404),
    /** There is no such webhook. */
    @JsonProperty(Problem.BASE + "unknown-webhook")
    UNKNOWN_WEBHOOK(404),
    /** There is no such delivery. */
    @JsonProperty(Problem.BASE + "unknown-delivery")
    UNKNOWN_DELIVERY(404),
    /** The product has no such client. */
    @JsonProperty(Problem.BASE + "unknown-client")
    UNKNOWN_CLIENT(404),
    /** The resource does not have this method. */
    @JsonProperty(Problem.BASE + "method-not-allowed")
    METHOD_NOT_ALLOWED(405),
    /** A subscription stays with its subject and product. */
    @JsonProperty(Problem.BASE + "subscription-moved")
    SUBSCRIPTION_MOVED(409),
    /** More seats are taken than the subscription would have. */
    @JsonProperty(Problem.BASE + "seats-taken")
    SEATS_TAKEN(409),
    /** Every seat is taken. */
    @JsonProperty(Problem.BASE + "no-seat-left")
    NO_SEAT_LEFT(409),
    /** The subscription has no seats. */
    @JsonProperty(Problem.BASE + "not-seated")
    NOT_SEATED(409),
    /** A newer write was accepted before. */
    @JsonProperty(Problem.BASE + "stale-update")
    STALE_UPDATE(409),
    /** A write with the same source version said something else. */
    @JsonProperty(Problem.BASE + "version-conflict")
    VERSION_CONFLICT(409),
    /** An earlier write had a source version, so every later one needs one. */
    @JsonProperty(Problem.BASE + "source-version-required")
    SOURCE_VERSION_REQUIRED(409),
    /** A client id belongs to something else. */
    @JsonProperty(Problem.BASE + "client-taken")
    CLIENT_TAKEN(409),
    /** A client stays of its kind. */
    @JsonProperty(Problem.BASE + "client-kind-fixed")
    CLIENT_KIND_FIXED(409),
    /** The client has no secret. */
    @JsonProperty(Problem.BASE + "no-client-secret")
    NO_CLIENT_SECRET(409),
    /** The realm has as many webhooks as it may have. */
    @JsonProperty(Problem.BASE + "webhook-quota")
    WEBHOOK_QUOTA(409),
    /** Another request changed the same thing at the same time. */
    @JsonProperty(Problem.BASE + "concurrent-change")
    CONCURRENT_CHANGE(409),
    /** The condition of the request does not hold. */
    @JsonProperty(Problem.BASE + "precondition-failed")
    PRECONDITION_FAILED(412),
    /** The body is too large. */
    @JsonProperty(Problem.BASE + "body-too-large")
    BODY_TOO_LARGE(413),
    /** The body is not application/json in UTF-8. */
    @JsonProperty(Problem.BASE + "unsupported-media-type")
    UNSUPPORTED_MEDIA_TYPE(415),
    /** Several things are wrong with the request. */
    @JsonProperty(Problem.BASE + "several-problems")
    SEVERAL_PROBLEMS(422),
    /** A field is missing. */
    @JsonProperty(Problem.BASE + "missing-field")
    MISSING_FIELD(422),
    /** A field is not known. */
    @JsonProperty(Problem.BASE + "unknown-field")
    UNKNOWN_FIELD(422),
    /** A field has the wrong JSON type. */
    @JsonProperty(Problem.BASE + "wrong-type")
    WRONG_TYPE(422),
    /** Neither a tenant nor a user is named. */
    @JsonProperty(Problem.BASE + "missing-subject")
    MISSING_SUBJECT(422),
    /** Both a tenant and a user are named. */
    @JsonProperty(Problem.BASE + "two-subjects")
    TWO_SUBJECTS(422),
    /** The tenant is not known. */
    @JsonProperty(Problem.BASE + "unknown-tenant")
    UNKNOWN_TENANT(422),
    /** The user is not known. */
    @JsonProperty(Problem.BASE + "unknown-user")
    UNKNOWN_USER(422),
    /** The user is a client's service account. */
    @JsonProperty(Problem.BASE + "service-account")
    SERVICE_ACCOUNT(422),
    /** The product is not known. */
    @JsonProperty(Problem.BASE + "unknown-product")
    UNKNOWN_PRODUCT(422),
    /** The product belongs to another tenant. */
    @JsonProperty(Problem.BASE + "dedicated-product")
    DEDICATED_PRODUCT(422),
    /** The status is not known. */
    @JsonProperty(Problem.BASE + "unknown-status")
    UNKNOWN_STATUS(422),
    /** The external id is not well-formed. */
    @JsonProperty(Problem.BASE + "invalid-external-id")
    INVALID_EXTERNAL_ID(422),
    /** The plan is not well-formed. */
    @JsonProperty(Problem.BASE + "invalid-plan")
    INVALID_PLAN(422),
    /** A date is not an instant. */
    @JsonProperty(Problem.BASE + "invalid-date")
    INVALID_DATE(422),
    /** An end is not after the start. */
    @JsonProperty(Problem.BASE + "end-before-start")
    END_BEFORE_START(422),
    /** A trial needs an end. */
    @JsonProperty(Problem.BASE + "trial-without-end")
    TRIAL_WITHOUT_END(422),
    /** A past due subscription needs the end of its grace period. */
    @JsonProperty(Problem.BASE + "past-due-without-grace")
    PAST_DUE_WITHOUT_GRACE(422),
    /** The number of seats is out of range. */
    @JsonProperty(Problem.BASE + "seats-out-of-range")
    SEATS_OUT_OF_RANGE(422),
    /** A subscription stands in the list twice. */
    @JsonProperty(Problem.BASE + "duplicate-entitlement")
    DUPLICATE_ENTITLEMENT(422),
    /** The rows are not in the order of their external ids. */
    @JsonProperty(Problem.BASE + "rows-out-of-order")
    ROWS_OUT_OF_ORDER(422),
    /** The source version is out of range. */
    @JsonProperty(Problem.BASE + "source-version-out-of-range")
    SOURCE_VERSION_OUT_OF_RANGE(422),
    /** A personal subscription has no seats. */
    @JsonProperty(Problem.BASE + "personal-seats")
    PERSONAL_SEATS(422),
    /** The user is not a member of the tenant. */
    @JsonProperty(Problem.BASE + "not-a-member")
    NOT_A_MEMBER(422),
    /** The product file breaks a rule. */
    @JsonProperty(Problem.BASE + "invalid-product-file")
    INVALID_PRODUCT_FILE(422),
    /** The webhook breaks a rule. */
    @JsonProperty(Problem.BASE + "invalid-webhook")
    INVALID_WEBHOOK(422),
    /** The position is out of range. */
    @JsonProperty(Problem.BASE + "position-out-of-range")
    POSITION_OUT_OF_RANGE(422),
    /** The overlap of two secrets is out of range. */
    @JsonProperty(Problem.BASE + "overlap-out-of-range")
    OVERLAP_OUT_OF_RANGE(422),
    /** The server has too much to do. */
    @JsonProperty(Problem.BASE + "busy")
    BUSY(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The last part of the URI, for example {@code no-seat-left}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status; what a path names and is not there is 404. */
    public int status() {
        return status;
    }

    /** The type with this URI; nothing when it is newer than this client. */
    public static Optional<ProblemType> of(String uri) {
        return Arrays.stream(values())
                .filter(type -> uri.equals(Problem.BASE + type.word()))
                .findFirst();
    }
}
