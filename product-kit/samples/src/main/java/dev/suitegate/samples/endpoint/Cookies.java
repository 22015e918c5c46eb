package dev.suitegate.samples.endpoint;

import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.web.Reply;
import dev.suitegate.samples.web.Request;
import java.time.Duration;
import java.util.Optional;

/**
 * One cookie of this product. Products on one host share cookies across ports (RFC 6265 section 8.5), so the name
 * includes the client id.
 */
final class Cookies {

    private final String name;
    private final String attributes;

    private Cookies(ProductSettings settings, String purpose) {
        this.name = settings.clientId() + "-" + purpose;
        // The provider sends the browser back with a top-level GET, which Lax lets through.
        this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (settings.overTls() ? "; Secure" : "");
    }

    static Cookies session(ProductSettings settings) {
        return new Cookies(settings, "session");
    }

    static Cookies signIn(ProductSettings settings) {
        return new Cookies(settings, "login");
    }

    static Cookies signOut(ProductSettings settings) {
        return new Cookies(settings, "logout");
    }

    Optional<String> in(Request request) {
        return request.cookie(name);
    }

    /** Sets the cookie until the browser is closed. */
    Reply set(Reply reply, String value) {
        return reply.with("Set-Cookie", name + "=" + value + attributes);
    }

    Reply set(Reply reply, String value, Duration age) {
        return reply.with("Set-Cookie", name + "=" + value + "; Max-Age=" + age.toSeconds() + attributes);
    }

    Reply clear(Reply reply) {
        return set(reply, "", Duration.ZERO);
    }
}
