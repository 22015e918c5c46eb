package dev.suitegate.core.outbound;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of IPv4 or IPv6 addresses that nothing is sent to.
 *
 * @param cidr the block as RFC 4632 section 3.1 or RFC 4291 section 2.3 write it, for example {@code 10.0.0.0/8}
 * @param source where it says what the block is for
 */
public record AddressRange(String cidr, Kind kind, String source) {

    private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");

    /** What a block is for. */
    public enum Kind {
        UNSPECIFIED,
        LOOPBACK,
        PRIVATE,
        SHARED,
        LINK_LOCAL,
        METADATA,
        MULTICAST,
        BROADCAST,
        DOCUMENTATION,
        BENCHMARKING,
        /** Given to a protocol, not to a host. */
        PROTOCOL,
        /** An IPv6 address that stands for an IPv4 address: it would get around the rules for that one. */
        TRANSLATION,
        /** Not given to anybody yet, or not any more. */
        RESERVED,
        /** The server itself. */
        OWN
    }

    /** @throws IllegalArgumentException when {@code cidr} is not a block */
    public AddressRange {
        int slash = cidr.indexOf('/');
        check(slash > 0, cidr);
        byte[] first = bytes(cidr.substring(0, slash));
        String length = cidr.substring(slash + 1);
        check(length.matches("0|[1-9]\\d{0,2}") && Integer.parseInt(length) <= first.length * 8, cidr);
    }

    /**
     * An address or a block of addresses of the server itself.
     *
     * @param text for example {@code 198.51.100.7} or {@code 2001:db8:7::/48}
     * @throws IllegalArgumentException when it is neither
     */
    public static AddressRange own(String text) {
        boolean block = text.indexOf('/') >= 0;
        String cidr = block ? text : text + "/" + bytes(text).length * 8;
        return new AddressRange(cidr, Kind.OWN, "settings");
    }

    /**
     * Whether the address is in the block.
     *
     * @param address 4 or 16 bytes in network order; a block of the other version never has it
     */
    public boolean contains(byte[] address) {
        int slash = cidr.indexOf('/');
        byte[] first = bytes(cidr.substring(0, slash));
        int bits = Integer.parseInt(cidr.substring(slash + 1));
        if (first.length != address.length) {
            return false;
        }
        int whole = bits / 8;
        if (!Arrays.equals(first, 0, whole, address, 0, whole)) {
            return false;
        }
        int mask = 0xff00 >> (bits % 8) & 0xff;
        return mask == 0 || (first[whole] & mask) == (address[whole] & mask);
    }

    /**
     * The bytes of an address in network order, without asking any name server.
     *
     * @throws IllegalArgumentException when it is not an address in its plain form
     */
    static byte[] bytes(String text) {
        return text.indexOf(':') >= 0 ? ipv6(text) : ipv4(text);
    }

    private static byte[] ipv4(String text) {
        check(IPV4.matcher(text).matches(), text);
        byte[] bytes = new byte[4];
        List<String> parts = List.of(text.split("\\."));
        for (int i = 0; i < 4; i++) {
            int part = Integer.parseInt(parts.get(i));
            check(part <= 255, text);
            bytes[i] = (byte) part;
        }
        return bytes;
    }

    private static byte[] ipv6(String text) {
        int gap = text.indexOf("::");
        byte[] bytes = new byte[16];
        List<String> head = groups(gap < 0 ? text : text.substring(0, gap), text);
        List<String> tail = groups(gap < 0 ? "" : text.substring(gap + 2), text);
        int groups = head.size() + tail.size();
        check(gap < 0 ? groups == 8 : groups < 8, text);
        write(head, bytes, 0);
        write(tail, bytes, 16 - 2 * tail.size());
        return bytes;
    }

    private static List<String> groups(String part, String text) {
        List<String> groups = part.isEmpty() ? List.of() : List.of(part.split(":", -1));
        check(groups.stream().allMatch(group -> GROUP.matcher(group).matches()), text);
        return groups;
    }

    private static void write(List<String> groups, byte[] bytes, int from) {
        int at = from;
        for (String group : groups) {
            int value = Integer.parseInt(group, 16);
            bytes[at++] = (byte) (value >> 8);
            bytes[at++] = (byte) value;
        }
    }

    private static void check(boolean kept, String text) {
        if (!kept) {
            throw new IllegalArgumentException("not an IP address or a block of them: " + text);
        }
    }
}
