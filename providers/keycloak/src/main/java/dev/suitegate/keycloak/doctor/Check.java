package dev.suitegate.keycloak.doctor;

import static dev.suitegate.keycloak.doctor.Severity.ERROR;
import static dev.suitegate.keycloak.doctor.Severity.WARNING;

import java.util.Locale;

/** Everything the doctor looks for. The id of each ({@link #id}) never changes: people branch on it. */
public enum Check {
    LAYER_DISPLACED(
            ERROR,
            "Another provider stands in the place of a layer that asks for the product grant, or runs after it.",
            "Remove the JAR that brings that provider, or lower its order."),
    BROWSER_FLOW_WITHOUT_STEP(
            WARNING,
            "The realm's browser flow lacks the required step product-grant-authenticator. Access is still refused, but late"
                    + " and without the choice of a tenant before consent.",
            "Bind the flow 'suite browser', which the suite makes at its start, or put the step last and required into the"
                    + " realm's own flow, beside the sign-in and not within it."),
    DIRECT_GRANT_FLOW_WITHOUT_STEP(
            WARNING,
            "The realm's direct-grant flow lacks the required step product-grant-authenticator. Tokens are still refused.",
            "Bind the flow 'suite direct grant', or put the step last and required into the realm's own flow."),
    POST_BROKER_FLOW_WITHOUT_STEP(
            WARNING,
            "Nothing asks for the product grant in the flow after a sign-in at this identity provider. Access is still"
                    + " refused, but late.",
            "Give the provider the post login flow 'suite post broker login', or one with that step required."),
    CLIENT_FLOW_WITHOUT_STEP(
            WARNING,
            "The client overrides a flow with one that lacks the required step product-grant-authenticator. Access is still"
                    + " refused, but late.",
            "Remove the override, or put the step last and required into that flow."),
    CLIENT_WITHOUT_PRODUCT(
            WARNING,
            "The client belongs to no product and is not exempt, so it obtains nothing.",
            "Add it to a product file, or remove it."),
    CLIENT_NAMED_LIKE_PRODUCT(
            ERROR,
            "The client has the id of a product that it does not belong to, and that product's tokens carry the id in their"
                    + " audience.",
            "Remove the client, or give it another client id."),
    PRODUCT_CLIENT_GONE(
            ERROR,
            "The suite's table names a client, by Keycloak's id, that Keycloak does not have.",
            "Write the product file again."),
    TENANT_GONE(
            ERROR,
            "The client is bound to a tenant, by itself or by its product, that no longer exists. It is refused everything.",
            "Bind it to a tenant that exists by its product file, or remove the client."),
    USER_STORAGE_FEDERATED(
            WARNING,
            "Users of this store have no row in Keycloak's own table unless they are imported, and are then denied.",
            "Switch the import of users on, or take the store out."),
    IMPLICIT_FLOW(ERROR, "The implicit flow is on (RFC 9700 section 2.1.2).", "Switch it off."),
    DIRECT_ACCESS_GRANTS(ERROR, "The client may take passwords (RFC 9700 section 2.4).", "Switch it off."),
    FULL_SCOPE(ERROR, "Full scope is allowed: tokens carry every role of the user.", "Switch it off."),
    PKCE_NOT_S256(
            ERROR,
            "The client need not use PKCE with S256 (RFC 9700 section 2.1.1).",
            "Set its code challenge method to S256."),
    WILDCARD_REDIRECT(
            ERROR,
            "A redirect URI has a wildcard or stands for others (RFC 9700 section 4.1.3).",
            "Name each redirect URI in full."),
    WILDCARD_ORIGIN(ERROR, "A web origin has a wildcard or stands for others.", "Name each origin in full."),
    LONG_ACCESS_TOKENS(
            ERROR,
            "Access tokens of the client live longer than 120 seconds; products verify them without asking.",
            "Set its access token lifespan to 120 seconds or less."),
    PLAIN_TOKEN_TYPE(
            ERROR,
            "Access tokens of the client are not of the type at+jwt (RFC 9068 section 2.1).",
            "Switch on the RFC 9068 header type."),
    FRONT_CHANNEL_LOGOUT(
            ERROR,
            "The client uses front-channel logout, so Keycloak sends it no back-channel logout.",
            "Switch front-channel logout off."),
    NO_BACK_CHANNEL_LOGOUT(
            WARNING,
            "The client has no back-channel logout URL: its own sessions outlive a revocation.",
            "Set backchannelLogoutUri in the product file."),
    INTROSPECTION_JWT(
            ERROR,
            "The client may ask for the claim jwt in introspection answers, which leaks tokens that are not active"
                    + " (CVE-2026-18208).",
            "Switch client.introspection.response.allow.jwt.claim.enabled off."),
    LIGHTWEIGHT_TOKENS(
            ERROR,
            "The client gets lightweight access tokens, which lack the claims of the token contract.",
            "Switch them off."),
    MAPPER_WRITES_SUITE_CLAIM(
            WARNING,
            "A mapper writes a claim that is the suite's to write; in access tokens the suite overwrites it.",
            "Remove the mapper."),
    MAPPER_ADDS_AUDIENCE(
            WARNING, "A mapper adds an audience; the suite takes it out of access tokens again.", "Remove the mapper."),
    CONSENT_OFF(
            WARNING,
            "The client asks for no consent, and its product file gives no reason.",
            "Require consent, or write notAskedBecause into the product file."),
    ROTATION_OFF(
            ERROR,
            "A refresh token may be used more than once (RFC 9700 section 2.2.2).",
            "Set revokeRefreshToken on and refreshTokenMaxReuse to 0."),
    BRUTE_FORCE_OFF(ERROR, "Passwords may be guessed without limit.", "Switch brute-force protection on."),
    EVENTS_OFF(ERROR, "Events are not kept, so refusals and changes leave no trace.", "Keep the events."),
    TLS_NOT_REQUIRED(
            ERROR, "Unencrypted requests are accepted from everywhere.", "Set sslRequired to external or all."),
    LONG_CODES(
            ERROR,
            "Authorization codes live longer than 60 seconds (RFC 9700 section 2.1.1).",
            "Set accessCodeLifespan to 60 seconds or less."),
    OFFLINE_UNBOUNDED(ERROR, "Offline sessions have no longest life.", "Set offlineSessionMaxLifespanEnabled on."),
    FRAMES_OPEN(
            ERROR,
            "Pages of the realm may be shown in frames of other origins (RFC 9700 section 4.16).",
            "Put frame-ancestors 'self' back into the Content-Security-Policy."),
    CLIENT_REGISTRATION_OPEN(
            ERROR,
            "Clients may be registered anonymously from every host (RFC 7591).",
            "Put the policy trusted-hosts back among the anonymous access policies, with its checks on."),
    BASELINE_POLICY_OFF(
            ERROR,
            "The client policy suite-baseline is missing, disabled, or does less than the shipped one.",
            "Restore the policy and the profile suite-baseline from the shipped realm."),
    UNSIGNED_PROVIDER(
            ERROR,
            "Signatures of the identity provider are not checked (CVE-2026-18569).",
            "Switch validateSignature on."),
    PROVIDER_OF_NO_TENANT(
            WARNING,
            "The identity provider belongs to no organization, so what it vouches for is accepted by every tenant.",
            "Link it to its organization, unless every tenant trusts it."),
    RISKY_FEATURE(
            ERROR,
            "A feature of Keycloak is on that issues tokens or changes users past what the suite was tested with.",
            "Start the server without it.");

    private final Severity severity;
    private final String message;
    private final String fix;

    Check(Severity severity, String message, String fix) {
        this.severity = severity;
        this.message = message;
        this.fix = fix;
    }

    /** The check's stable name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** What is wrong, in English. */
    public String message() {
        return message;
    }

    /** What to do about it, in English. */
    public String fix() {
        return fix;
    }
}
