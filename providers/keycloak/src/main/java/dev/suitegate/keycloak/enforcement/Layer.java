package dev.suitegate.keycloak.enforcement;

import java.util.Locale;

/** Where a refusal was caught; told in the event, so that an operator sees which layer did the work. */
enum Layer {
    AUTHENTICATOR,
    LOGIN_PROTOCOL,
    TOKEN_GUARD,
    CLIENT_POLICY,
    INTROSPECTION,
    DEVICE_GRANT,
    PERMISSION_GRANT;

    /** The word in events, for example {@code token-guard}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
