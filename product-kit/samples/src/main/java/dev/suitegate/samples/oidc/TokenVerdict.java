package dev.suitegate.samples.oidc;

/** Whether tokens may be believed. */
sealed interface TokenVerdict {

    /** Every check passed. */
    record Trusted(VerifiedTokens tokens) implements TokenVerdict {}

    /**
     * A check failed.
     *
     * @param why which one, for the log
     */
    record Untrusted(String why) implements TokenVerdict {}
}
