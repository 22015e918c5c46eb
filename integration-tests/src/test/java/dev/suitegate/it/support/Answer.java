package dev.suitegate.it.support;

import com.nimbusds.oauth2.sdk.AuthorizationCode;

/** How the authorization endpoint answered a relying party (RFC 6749 section 4.1.2). */
public sealed interface Answer {
    /** Let in, with a code for this attempt. */
    record Code(AuthorizationCode code, Attempt attempt) implements Answer {}

    /** Refused, with an error code and the words beside it. */
    record Refused(String error, String description) implements Answer {}

    /** The code. */
    default Code granted() {
        if (this instanceof Code code) {
            return code;
        }
        throw new AssertionError("expected a code but got " + this);
    }
}
