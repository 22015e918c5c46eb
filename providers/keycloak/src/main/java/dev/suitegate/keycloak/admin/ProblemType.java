package dev.suitegate.keycloak.admin;

import java.util.Locale;

/**
 * Every way in which the API refuses. The URI of each ({@link #uri}) never changes: callers branch on it (RFC 9457
 * section 3.1.1).
 */
enum ProblemType {
    MISSING_BODY(400, "The request has no body"),
    MALFORMED_JSON(400, "The body is not a JSON object"),
    DUPLICATE_KEY(400, "A key stands in the body twice"),
    JSON_BEYOND_LIMITS(400, "The body is nested too deep, or holds a number that is too long"),
    BAD_REQUEST(400, "The request is not well-formed"),
    UNAUTHENTICATED(401, "There is no valid access token"),
    MISSING_ROLE(403, "The caller has no role for this"),
    CLIENT_NOT_ALLOWED(403, "The realm does not let this client call the API"),
    FOREIGN_REALM(403, "The caller belongs to another realm"),
    NOT_FOUND(404, "There is no such resource"),
    UNKNOWN_SUBSCRIPTION(404, "There is no such subscription"),
    UNKNOWN_WEBHOOK(404, "There is no such webhook"),
    UNKNOWN_DELIVERY(404, "There is no such delivery"),
    UNKNOWN_CLIENT(404, "The product has no such client"),
    METHOD_NOT_ALLOWED(405, "The resource does not have this method"),
    SUBSCRIPTION_MOVED(409, "A subscription stays with its subject and product"),
    SEATS_TAKEN(409, "More seats are taken than the subscription would have"),
    NO_SEAT_LEFT(409, "Every seat is taken"),
    NOT_SEATED(409, "The subscription has no seats"),
    STALE_UPDATE(409, "A newer write was accepted before"),
    VERSION_CONFLICT(409, "A write with the same source version said something else"),
    SOURCE_VERSION_REQUIRED(409, "An earlier write had a source version, so every later one needs one"),
    CLIENT_TAKEN(409, "A client id belongs to something else"),
    CLIENT_KIND_FIXED(409, "A client stays of its kind"),
    NO_CLIENT_SECRET(409, "The client has no secret"),
    WEBHOOK_QUOTA(409, "The realm has as many webhooks as it may have"),
    CONCURRENT_CHANGE(409, "Another request changed the same thing at the same time"),
    PRECONDITION_FAILED(412, "The condition of the request does not hold"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not application/json in UTF-8"),
    SEVERAL_PROBLEMS(422, "Several things are wrong with the request"),
    MISSING_FIELD(422, "A field is missing"),
    UNKNOWN_FIELD(422, "A field is not known"),
    WRONG_TYPE(422, "A field has the wrong JSON type"),
    MISSING_SUBJECT(422, "Neither a tenant nor a user is named"),
    TWO_SUBJECTS(422, "Both a tenant and a user are named"),
    UNKNOWN_TENANT(422, "The tenant is not known"),
    UNKNOWN_USER(422, "The user is not known"),
    SERVICE_ACCOUNT(422, "The user is a client's service account"),
    UNKNOWN_PRODUCT(422, "The product is not known"),
    DEDICATED_PRODUCT(422, "The product belongs to another tenant"),
    UNKNOWN_STATUS(422, "The status is not known"),
    INVALID_EXTERNAL_ID(422, "The external id is not well-formed"),
    INVALID_PLAN(422, "The plan is not well-formed"),
    INVALID_DATE(422, "A date is not an instant"),
    END_BEFORE_START(422, "An end is not after the start"),
    TRIAL_WITHOUT_END(422, "A trial needs an end"),
    PAST_DUE_WITHOUT_GRACE(422, "A past due subscription needs the end of its grace period"),
    SEATS_OUT_OF_RANGE(422, "The number of seats is out of range"),
    DUPLICATE_ENTITLEMENT(422, "A subscription stands in the list twice"),
    ROWS_OUT_OF_ORDER(422, "The rows are not in the order of their external ids"),
    SOURCE_VERSION_OUT_OF_RANGE(422, "The source version is out of range"),
    PERSONAL_SEATS(422, "A personal subscription has no seats"),
    NOT_A_MEMBER(422, "The user is not a member of the tenant"),
    INVALID_PRODUCT_FILE(422, "The product file breaks a rule"),
    INVALID_WEBHOOK(422, "The webhook breaks a rule"),
    POSITION_OUT_OF_RANGE(422, "The position is out of range"),
    OVERLAP_OUT_OF_RANGE(422, "The overlap of two secrets is out of range"),
    BUSY(503, "The server has too much to do");

    private static final String BASE = "https://suitegate.dev/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The problem's stable name. */
    String uri() {
        return BASE + word();
    }

    /** The last part of that name. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status where nothing else is said; what a path names and is not there is 404. */
    int status() {
        return status;
    }

    /** Whether the same request may well succeed a little later. */
    boolean isPassing() {
        return this == CONCURRENT_CHANGE || this == BUSY;
    }

    String title() {
        return title;
    }
}
