package dev.suitegate.core.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers may go with a request: such that they end where they seem to end, and leave the message as it is. */
public final class HeaderRule {

    /** RFC 9110 section 5.6.2. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");

    /** Visible ASCII with single spaces inside: less than RFC 9110 section 5.5 allows. */
    private static final Pattern VALUE = Pattern.compile("[!-~]+(?: [!-~]+)*+");

    private static final int MAX_VALUE = 4096;

    /** They frame the message or belong to the connection (RFC 9110 section 7.6.1, RFC 9112 section 6), or choose the host. */
    private static final Set<String> KEPT_BACK = Set.of(
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "cookie",
            "expect",
            "host",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via");

    private HeaderRule() {}

    /** The first header that is refused; empty: all may go. */
    public static Optional<Refusal> refusing(Map<String, String> headers) {
        int number = 0;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (!isName(header.getKey()) || !isValue(header.getValue())) {
                return Optional.of(new Refusal.Header(number));
            }
            number++;
        }
        return Optional.empty();
    }

    private static boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(name).matches() && !KEPT_BACK.contains(lower) && !lower.startsWith("proxy-");
    }

    private static boolean isValue(String value) {
        return value.length() <= MAX_VALUE && VALUE.matcher(value).matches();
    }
}
