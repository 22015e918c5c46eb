package dev.suitegate.billing;

/** The names that the OpenAPI document refers to; what they stand for is in the description of the package. */
final class Contract {

    static final String NDJSON = "application/x-ndjson";
    static final String PROBLEM = "application/problem+json";

    static final String SUBSCRIPTIONS = "subscriptions";
    static final String SEATS = "seats";
    static final String TENANTS = "tenants";
    static final String PEOPLE = "people";
    static final String ACCESS = "access";
    static final String HISTORY = "history";
    static final String PRODUCTS = "products";
    static final String WEBHOOKS = "webhooks";
    static final String REALM = "realm";

    static final String TOKEN = "accessToken";
    static final String EXTERNAL_ID = "externalId";
    static final String TENANT = "tenant";
    static final String USER = "user";
    static final String PRODUCT = "product";
    static final String WEBHOOK = "webhook";
    static final String EVENT = "event";
    static final String CLIENT_ID = "clientId";
    static final String IF_MATCH = "If-Match";
    static final String IF_NONE_MATCH = "If-None-Match";
    static final String REASON = "Suite-Reason";
    static final String REQUEST_ID = "X-Request-Id";
    static final String TAG = "ETag";
    static final String LINK = "Link";
    static final String RETRY = "Retry-After";

    static final String BAD_REQUEST = "BadRequest";
    static final String UNAUTHENTICATED = "Unauthenticated";
    static final String FORBIDDEN = "Forbidden";
    static final String NOT_FOUND = "NotFound";
    static final String CONFLICT = "Conflict";
    static final String PRECONDITION = "PreconditionFailed";
    static final String TOO_LARGE = "TooLarge";
    static final String MEDIA_TYPE = "UnsupportedMediaType";
    static final String INVALID = "Invalid";
    static final String BUSY = "Busy";

    private Contract() {}
}
