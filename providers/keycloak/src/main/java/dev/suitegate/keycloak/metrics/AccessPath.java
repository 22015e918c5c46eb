package dev.suitegate.keycloak.metrics;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;

/** How something is obtained or confirmed in a request, as a label: these words and no others. */
public enum AccessPath {
    SIGN_IN,
    SAML,
    CODE,
    REFRESH,
    CLIENT_CREDENTIALS,
    PASSWORD,
    /** Sign-in on another device (OpenID Connect CIBA). */
    BACKCHANNEL,
    DEVICE,
    TOKEN_EXCHANGE,
    /** An assertion of an identity provider in place of a sign-in (RFC 7523). */
    JWT_GRANT,
    PERMISSION,
    INTROSPECTION,
    USERINFO,
    BROKERED_TOKEN,
    /** Sessions looked through after a revocation; nobody waits for an answer. */
    REVIEW,
    /** No path: somebody asks what would be. */
    OTHER;

    private static final String ATTRIBUTE = AccessPath.class.getName();
    private static final String SAML_PROTOCOL = "saml";

    /** The label's value, for example {@code sign_in}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The path of this request from here on; the first one counts, since later steps are part of it. */
    public void keep(KeycloakSession keycloakSession) {
        if (keycloakSession.getAttribute(ATTRIBUTE) == null) {
            keycloakSession.setAttribute(ATTRIBUTE, this);
        }
    }

    public static AccessPath of(KeycloakSession keycloakSession) {
        AccessPath known = keycloakSession.getAttribute(ATTRIBUTE, AccessPath.class);
        return known == null ? OTHER : known;
    }

    /** The path of a sign-in in the browser, by the protocol of its client. */
    public static AccessPath ofSignIn(String protocol) {
        return SAML_PROTOCOL.equals(protocol) ? SAML : SIGN_IN;
    }

    /** The path that begins with the event; empty: the event is about none, or about one that began before. */
    public static Optional<AccessPath> of(ClientPolicyEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case AUTHORIZATION_REQUEST, PUSHED_AUTHORIZATION_REQUEST -> SIGN_IN;
                    case SAML_AUTHN_REQUEST -> SAML;
                    case TOKEN_REQUEST -> CODE;
                    case TOKEN_REFRESH -> REFRESH;
                    case SERVICE_ACCOUNT_TOKEN_REQUEST -> CLIENT_CREDENTIALS;
                    case RESOURCE_OWNER_PASSWORD_CREDENTIALS_REQUEST -> PASSWORD;
                    case BACKCHANNEL_AUTHENTICATION_REQUEST, BACKCHANNEL_TOKEN_REQUEST -> BACKCHANNEL;
                    case DEVICE_AUTHORIZATION_REQUEST, DEVICE_TOKEN_REQUEST -> DEVICE;
                    case TOKEN_EXCHANGE_REQUEST -> TOKEN_EXCHANGE;
                    case JWT_AUTHORIZATION_GRANT -> JWT_GRANT;
                    case USERINFO_REQUEST -> USERINFO;
                    case IDENTITY_BROKERING_API -> BROKERED_TOKEN;
                    default -> null;
                });
    }
}
