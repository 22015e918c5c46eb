package dev.suitegate.samples.oidc;

import java.util.Optional;

/** What a logout token asks for. */
public sealed interface LogoutVerdict {

    /**
     * End the sessions that match; at least one of the two is present.
     *
     * @param providerSession the provider's session ({@code sid})
     * @param subject the person ({@code sub})
     */
    record EndSessions(Optional<String> providerSession, Optional<String> subject) implements LogoutVerdict {

        /** Whether these tokens belong to what ends. */
        public boolean covers(VerifiedTokens tokens) {
            return subject.map(tokens.subject()::equals).orElse(true)
                    && (providerSession.isEmpty() || providerSession.equals(tokens.providerSession()));
        }
    }

    /**
     * The token is not valid.
     *
     * @param why for the log
     */
    record Invalid(String why) implements LogoutVerdict {}
}
