package dev.suitegate.samples.oidc;

import com.nimbusds.openid.connect.sdk.token.OIDCTokens;

/** What the token endpoint said. */
sealed interface TokenAnswer {

    /** Tokens, not yet verified. */
    record Issued(OIDCTokens tokens) implements TokenAnswer {}

    /**
     * An error response (RFC 6749 section 5.2).
     *
     * @param code the error code, for example {@code invalid_grant}
     */
    record Refused(String code) implements TokenAnswer {}
}
