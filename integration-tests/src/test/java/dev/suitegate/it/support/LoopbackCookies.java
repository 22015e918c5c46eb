package dev.suitegate.it.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Cookies that, as in browsers, take loopback for a secure connection; Java's own would never send them back. */
public final class LoopbackCookies extends CookieManager {
    /** An empty jar. */
    public LoopbackCookies() {
        super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
        return super.get(URI.create(uri.toString().replaceFirst("^http:", "https:")), headers);
    }
}
