package dev.suitegate.samples.web;

import com.sun.net.httpserver.Headers;
import java.net.URI;

/** The headers that every answer carries, whatever it is. */
final class SecurityHeaders {

    private final String contentSecurityPolicy;

    // Signing out is a form that ends at the provider, and browsers apply form-action to redirects too.
    SecurityHeaders(URI provider) {
        this.contentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' "
                + provider.getScheme() + "://" + provider.getRawAuthority()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    void addTo(Headers headers) {
        headers.set("Content-Security-Policy", contentSecurityPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
    }
}
