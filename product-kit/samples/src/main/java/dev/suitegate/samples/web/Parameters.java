package dev.suitegate.samples.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of a query or a form, each at most once (RFC 6749 section 3.1). */
public final class Parameters {

    private static final int MOST = 50;

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads {@code application/x-www-form-urlencoded} text.
     *
     * @throws RefusedRequestException when it is malformed, or names a parameter twice
     */
    public static Parameters parse(@Nullable String encoded) {
        var values = new LinkedHashMap<String, String>();
        if (encoded == null || encoded.isEmpty()) {
            return new Parameters(values);
        }
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw new RefusedRequestException(400, "A parameter was sent twice.");
            }
            if (values.size() > MOST) {
                throw new RefusedRequestException(400, "Too many parameters were sent.");
            }
        }
        return new Parameters(values);
    }

    /** A parameter's value; an empty one counts as absent. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedRequestException(400, "The parameters are not properly encoded.");
        }
    }
}
