package dev.suitegate.billing;

import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a list goes on (RFC 8288). */
public final class Cursor {

    private static final Pattern NEXT = Pattern.compile("<[^>]*[?&]cursor=([^&>]+)[^>]*>\\s*;\\s*rel=\"?next\"?");

    private Cursor() {}

    /** The cursor of the next part of a list; nothing when this is the last one. */
    public static Optional<String> next(Response page) {
        String link = page.getHeaderString("Link");
        Matcher next = NEXT.matcher(link == null ? "" : link);
        return next.find() ? Optional.of(URLDecoder.decode(next.group(1), StandardCharsets.UTF_8)) : Optional.empty();
    }
}
