package dev.suitegate.core.webhook;

import dev.suitegate.core.webhook.EndpointFault.Reason;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where events are delivered to: the part of RFC 3986 about which no two readers can differ. Says nothing about what the host's
 * name leads to; that is asked at every delivery.
 */
public record EndpointUrl(String value) {

    /** In characters; more than any receiver needs. */
    public static final int MAX_LENGTH = 1024;

    private static final Pattern SCHEME = Pattern.compile("https?://.*");
    private static final Pattern FORM =
            Pattern.compile("(https?)://(\\[[^/?\\]]*]|[^:/?\\[\\]]*)(?::([^/?]*))?(/[^?]*)?(?:\\?(.*))?");
    private static final Pattern HOST = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|\\[[0-9a-f:.]{2,45}]");
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern DOT = Pattern.compile("%2[eE]");
    private static final int LONGEST_HOST = 253;
    private static final int HIGHEST_PORT = 65_535;

    /** {@code pchar} of RFC 3986 section 3.3, and {@code /} and {@code ?}. */
    private static final Pattern REST = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*");

    /** @throws IllegalArgumentException naming the rule that {@code value} breaks */
    public EndpointUrl {
        fault(value).ifPresent(reason -> {
            throw new IllegalArgumentException(reason.rule());
        });
    }

    /** What is wrong with this text as an address; empty: nothing. */
    public static Optional<Reason> fault(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.of(Reason.URL_LENGTH);
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return Optional.of(Reason.URL_NOT_VISIBLE_ASCII);
        }
        if (!SCHEME.matcher(text).matches()) {
            return Optional.of(Reason.URL_SCHEME);
        }
        if (text.indexOf('#') >= 0) {
            return Optional.of(Reason.URL_FRAGMENT);
        }
        return faultOfParts(text);
    }

    private static Optional<Reason> faultOfParts(String text) {
        if (authority(text).indexOf('@') >= 0) {
            return Optional.of(Reason.URL_USER_INFORMATION);
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()
                || parts.group(2).length() > LONGEST_HOST
                || !HOST.matcher(parts.group(2)).matches()) {
            return Optional.of(Reason.URL_HOST);
        }
        if (parts.group(3) != null && !isPort(parts.group(3))) {
            return Optional.of(Reason.URL_PORT);
        }
        boolean stays = isRest(parts.group(4)) && isRest(parts.group(5)) && hasNoDots(parts.group(4));
        return stays ? Optional.empty() : Optional.of(Reason.URL_PATH);
    }

    /** Whether it is sent without TLS. */
    public boolean isPlain() {
        return value.startsWith("http:");
    }

    /** Everything up to the first character that ends it for any reader; a backslash does for some. */
    private static String authority(String text) {
        return text.substring(text.indexOf("//") + 2).split("[/?\\\\]", 2)[0];
    }

    private static boolean isPort(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    private static boolean isRest(@Nullable String text) {
        return text == null || REST.matcher(text).matches();
    }

    /** Whether no segment leads somewhere else, as readers that decode first see it. */
    private static boolean hasNoDots(@Nullable String path) {
        return path == null
                || Arrays.stream(path.split("/", -1))
                        .map(segment -> DOT.matcher(segment).replaceAll("."))
                        .noneMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    @Override
    public String toString() {
        return value;
    }
}
