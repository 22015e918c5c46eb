package dev.suitegate.keycloak.enforcement;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * An assertion with which an identity provider vouches for a person at the token endpoint (RFC 7523 section 2.1). It is a
 * sign-in, so nothing is pinned yet; the token guard decides, and by this alias it knows whose provider it was.
 */
final class VouchedSignIn {

    private static final String ATTRIBUTE = VouchedSignIn.class.getName();

    private VouchedSignIn() {}

    static void keep(KeycloakSession keycloakSession, String providerAlias) {
        keycloakSession.setAttribute(ATTRIBUTE, providerAlias);
    }

    /** The alias of the identity provider; nothing when the request is no such sign-in. */
    static Optional<String> find(KeycloakSession keycloakSession) {
        return Optional.ofNullable(keycloakSession.getAttribute(ATTRIBUTE, String.class));
    }
}
