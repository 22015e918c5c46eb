package dev.suitegate.core.catalog;

import java.util.Optional;

/** One client of a product, of exactly one kind. */
public sealed interface ClientDefinition {

    /** The client's name in its protocol: {@code client_id} in OAuth, the entity id in SAML. */
    ClientName clientId();

    /**
     * A confidential client for people in a browser (RFC 6749 section 2.1, web application).
     *
     * @param backchannelLogoutUri where the client hears that a session ended (OpenID Connect Back-Channel Logout)
     */
    record Web(ClientId clientId, ClientCredential credential, SignIn signIn, Optional<WebAddress> backchannelLogoutUri)
            implements ClientDefinition {

        /** @throws IllegalArgumentException when a redirect URI is one that only a native app may have */
        public Web {
            if (signIn.needsNativeApp()) {
                throw new IllegalArgumentException(
                        "a web client has no redirect URI with a private-use scheme or for every loopback port");
            }
        }
    }

    /** A public client on a device of the person (RFC 8252). */
    record Native(ClientId clientId, SignIn signIn) implements ClientDefinition {}

    /** A program that acts for exactly one tenant, with client credentials (RFC 6749 section 4.4). */
    record Machine(ClientId clientId, ClientCredential credential, TenantAlias tenant) implements ClientDefinition {}

    /** The product's own back end: it may introspect the product's tokens (RFC 7662) and nothing else. */
    record Backend(ClientId clientId, ClientCredential credential) implements ClientDefinition {}

    /**
     * A service provider that speaks SAML 2.0 (web browser SSO profile): people enter through it in a browser.
     *
     * @param clientId its entity id, the issuer of its requests
     * @param signing the certificate its requests are signed with; empty: it cannot sign, and none is asked for
     */
    record Saml(
            EntityId clientId,
            SamlEndpoints endpoints,
            Optional<SigningCertificate> signing,
            Consent consent,
            Pages pages)
            implements ClientDefinition {

        /** @throws IllegalArgumentException when anybody could sign people out of it */
        public Saml {
            if (endpoints.hearsOfLogouts() && signing.isEmpty()) {
                throw new IllegalArgumentException(
                        "single logout needs a signingCertificate: its messages are signed (SAML profiles section 4.4.3)");
            }
        }
    }
}
