package dev.suitegate.core.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * How people come into a client and out of it again.
 *
 * @param redirectUris where the browser may return to after a sign-in; at least one
 * @param postLogoutRedirectUris where the browser may return to after a sign-out (OpenID Connect RP-Initiated Logout)
 * @param offlineAccess whether the client may ask for {@code offline_access}
 */
public record SignIn(
        List<RedirectUri> redirectUris,
        List<RedirectUri> postLogoutRedirectUris,
        Consent consent,
        boolean offlineAccess,
        Pages pages) {

    /** @throws IllegalArgumentException when there is no redirect URI, or one is there twice */
    public SignIn {
        redirectUris = List.copyOf(redirectUris);
        postLogoutRedirectUris = List.copyOf(postLogoutRedirectUris);
        if (redirectUris.isEmpty()) {
            throw new IllegalArgumentException("a client for people has at least one redirect URI");
        }
        if (redirectUris.stream().distinct().count() < redirectUris.size()
                || postLogoutRedirectUris.stream().distinct().count() < postLogoutRedirectUris.size()) {
            throw new IllegalArgumentException("a redirect URI stands in the list once");
        }
    }

    boolean needsNativeApp() {
        return Stream.concat(redirectUris.stream(), postLogoutRedirectUris.stream())
                .anyMatch(uri -> uri.isAnyPort() || uri.isPrivateUse());
    }
}
