package dev.suitegate.samples.oidc;

import java.util.Optional;

/** How a sign-in ended. */
public sealed interface SignInOutcome {

    /** The person is signed in. */
    record SignedIn(VerifiedTokens tokens) implements SignInOutcome {}

    /**
     * The provider said no (RFC 6749 sections 4.1.2.1 and 5.2, OpenID Connect Core section 3.1.2.6).
     *
     * @param error the error code
     * @param description the provider's own words, or a denial reason
     */
    record Declined(String error, Optional<String> description) implements SignInOutcome {}

    /**
     * The answer cannot be believed.
     *
     * @param why which check failed, for the log
     */
    record Unbelievable(String why) implements SignInOutcome {}
}
