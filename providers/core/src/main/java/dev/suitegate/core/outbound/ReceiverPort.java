package dev.suitegate.core.outbound;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ports that receivers may have: 443, and those from 1024 on that no well-known service of another kind listens on. The
 * others below 1024 belong to such services (RFC 6335 section 6), 22 and 25 among them.
 */
final class ReceiverPort {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,4}");

    /** From the list of bad ports of the WHATWG Fetch standard, as far as they are not below 1024. */
    private static final Set<Integer> BAD_PORTS = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10080);

    /** Databases, queues and caches; HTTP spoken to some of them is understood as commands. */
    private static final Set<Integer> STORES = Set.of(
            1433, 1521, 3306, 5432, 5433, 5672, 5984, 6379, 6380, 7000, 7001, 8086, 9042, 9092, 9200, 9300, 11211,
            11222, 26257, 27017, 27018, 27019);

    /** Ways to administer machines and clusters; 9000 is Keycloak's management, 7800 its cluster. */
    private static final Set<Integer> MANAGEMENT = Set.of(
            2181, 2375, 2376, 2379, 2380, 3389, 4194, 5900, 5985, 5986, 6443, 7800, 8500, 8600, 9000, 9990, 10250,
            10255, 10256);

    private ReceiverPort() {}

    /** Whether a port, as written after the colon, is one that a receiver may have. */
    static boolean isAllowed(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        int port = Integer.parseInt(text);
        return port == 443
                || (port >= 1024
                        && port <= 65_535
                        && !BAD_PORTS.contains(port)
                        && !STORES.contains(port)
                        && !MANAGEMENT.contains(port));
    }
}
