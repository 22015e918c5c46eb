package dev.suitegate.core.outbound;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a receiver, in a part of RFC 3986 so small that no two readers can differ about it. What it is made of is kept as
 * it was written. A URL that is stored as text is parsed again before each use, because the policy may have changed.
 */
public final class OutboundUrl {

    /** In characters. */
    public static final int MAX_LENGTH = 2048;

    private static final Pattern FORM = Pattern.compile("(https?)://([^/?]*)([/?].*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(.*))?");
    private static final Pattern ESCAPE = Pattern.compile("%(.{0,2})");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{2}");
    private static final String IN_PATH = "-._~!$&'()*+,;=:@/%";

    private final String scheme;
    private final String host;
    private final int port;
    private final String target;
    private final String text;

    private OutboundUrl(String scheme, String host, int port, String target, String text) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
        this.target = target;
        this.text = text;
    }

    /** What came of reading a text. */
    public sealed interface Parsed {

        /** It is the URL of a receiver. Whether its host may be connected to is asked at each connection. */
        record Accepted(OutboundUrl url) implements Parsed {}

        /** Nothing is ever sent there. */
        record Refused(UrlFault fault) implements Parsed {}
    }

    /** Reads a URL as somebody configured it. */
    public static Parsed parse(String text, OutboundPolicy policy) {
        Optional<UrlFault> fault = characterFault(text);
        if (fault.isPresent()) {
            return new Parsed.Refused(fault.get());
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || !(parts.group(1).equals("https") || policy.loopbackAllowed())) {
            return new Parsed.Refused(UrlFault.SCHEME);
        }
        String tail = parts.group(3);
        String target = tail == null ? "/" : tail.startsWith("?") ? "/" + tail : tail;
        Parsed read = authority(parts.group(1), parts.group(2), target, text, policy);
        return read instanceof Parsed.Accepted && !isTarget(target) ? new Parsed.Refused(UrlFault.PATH) : read;
    }

    /** {@code https}, or {@code http} for loopback in development. */
    public String scheme() {
        return scheme;
    }

    /** As in the URL: an IPv6 address stands in brackets. */
    public String host() {
        return host;
    }

    /** Also when the URL leaves it out. */
    public int port() {
        return port;
    }

    /** Path and query, as a request line has them (RFC 9112 section 3.2.1). */
    public String target() {
        return target;
    }

    /** Whether nothing is encrypted. */
    public boolean isPlain() {
        return scheme.equals("http");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutboundUrl url && text.equals(url.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }

    private static Optional<UrlFault> characterFault(String text) {
        if (text.isEmpty()) {
            return Optional.of(UrlFault.EMPTY);
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of(UrlFault.TOO_LONG);
        }
        if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\\')) {
            return Optional.of(UrlFault.CHARACTER);
        }
        if (text.chars().anyMatch(c -> c > 0x7f)) {
            return Optional.of(UrlFault.NOT_ASCII);
        }
        return text.indexOf('#') >= 0 ? Optional.of(UrlFault.FRAGMENT) : Optional.empty();
    }

    private static Parsed authority(
            String scheme, String authority, String target, String text, OutboundPolicy policy) {
        if (authority.indexOf('@') >= 0) {
            return new Parsed.Refused(UrlFault.USER_INFORMATION);
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return new Parsed.Refused(UrlFault.HOST);
        }
        String host = parts.group(1);
        Optional<UrlFault> fault = ReceiverHost.fault(host, policy.loopbackAllowed());
        if (fault.isPresent()) {
            return new Parsed.Refused(fault.get());
        }
        boolean plain = scheme.equals("http");
        if (plain && !ReceiverHost.isLoopback(host)) {
            return new Parsed.Refused(UrlFault.SCHEME);
        }
        String port = parts.group(2);
        if (port == null ? plain : !ReceiverPort.isAllowed(port)) {
            return new Parsed.Refused(UrlFault.PORT);
        }
        int number = port == null ? 443 : Integer.parseInt(port);
        return policy.isOwn(host, number)
                ? new Parsed.Refused(UrlFault.OWN_HOST)
                : new Parsed.Accepted(new OutboundUrl(scheme, host, number, target, text));
    }

    /** Whether all of it is of RFC 3986 sections 3.3 and 3.4, and means the same after decoding and resolving. */
    private static boolean isTarget(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return target.chars()
                        .allMatch(c ->
                                Character.isLetterOrDigit(c) || IN_PATH.indexOf(c) >= 0 || (c == '?' && query >= 0))
                && !path.startsWith("//")
                && List.of(path.split("/", -1)).stream().noneMatch(part -> part.equals(".") || part.equals(".."))
                && ESCAPE.matcher(target).results().allMatch(escape -> isHarmless(escape.group(1)));
    }

    /** Neither a control character nor a dot nor a backslash. */
    private static boolean isHarmless(String digits) {
        if (!HEXADECIMAL.matcher(digits).matches()) {
            return false;
        }
        int value = Integer.parseInt(digits, 16);
        return value >= ' ' && value != 0x7f && value != '.' && value != '\\';
    }
}
