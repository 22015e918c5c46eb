package dev.suitegate.core.outbound;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that receivers may have. */
final class ReceiverHost {

    /** RFC 1035 section 2.3.4, without the dot of the root. */
    private static final int MAX_LENGTH = 253;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** RFC 5890 section 2.3.1: a label with hyphens in these places is an A-label or means nothing. */
    private static final Pattern RESERVED_LABEL = Pattern.compile("(?!xn--[a-z0-9])..--.*");

    /** How the last label of an IPv4 address looks to a reader that knows the old ways of writing it (WHATWG URL, host parsing). */
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");

    /**
     * RFC 6761 (localhost, invalid), RFC 6762 (local), RFC 7686 (onion), RFC 8375 (home.arpa), RFC 9476 (alt), and internal,
     * which ICANN has set aside for private networks.
     */
    private static final List<String> LOCAL =
            List.of("localhost", "localdomain", "local", "internal", "home.arpa", "invalid", "onion", "alt");

    private ReceiverHost() {}

    /** What is wrong with a host; empty: nothing. */
    static Optional<UrlFault> fault(String host, boolean loopbackAllowed) {
        if (loopbackAllowed && isLoopback(host)) {
            return Optional.empty();
        }
        if (host.startsWith("[") || endsInNumber(host)) {
            return Optional.of(UrlFault.ADDRESS_LITERAL);
        }
        List<String> labels = List.of(host.split("\\.", -1));
        if (host.length() > MAX_LENGTH || !labels.stream().allMatch(ReceiverHost::isLabel)) {
            return Optional.of(UrlFault.HOST);
        }
        if (labels.size() < 2 || LOCAL.stream().anyMatch(local -> host.endsWith("." + local))) {
            return Optional.of(UrlFault.LOCAL_NAME);
        }
        return Optional.empty();
    }

    /** Whether it is one of the three ways to write this machine. */
    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }

    private static boolean endsInNumber(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
    }

    private static boolean isLabel(String label) {
        return LABEL.matcher(label).matches() && !RESERVED_LABEL.matcher(label).matches();
    }
}
