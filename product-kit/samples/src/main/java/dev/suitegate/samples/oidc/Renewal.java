package dev.suitegate.samples.oidc;

/** What came of asking for fresh tokens. */
public sealed interface Renewal {

    /** Fresh tokens, with the next refresh token. */
    record Renewed(VerifiedTokens tokens) implements Renewal {}

    /**
     * The provider no longer confirms this person's access.
     *
     * @param why for the log
     */
    record Ended(String why) implements Renewal {}
}
