package dev.suitegate.core.outbound;

import dev.suitegate.core.outbound.AddressRange.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses may be connected to: those of hosts on the public Internet. All blocks of the IANA special-purpose
 * registries (RFC 6890, updated by RFC 8190) are refused, also the few that are globally reachable, because what answers there
 * is never a receiver of ours; so are multicast, and all of IPv6 that IANA has not given out as global unicast.
 */
public final class AddressRule {

    private static final List<AddressRange> IPV4 = List.of(
            new AddressRange("0.0.0.0/8", Kind.UNSPECIFIED, "RFC 791 section 3.2, RFC 1122 section 3.2.1.3"),
            new AddressRange("10.0.0.0/8", Kind.PRIVATE, "RFC 1918"),
            new AddressRange("100.64.0.0/10", Kind.SHARED, "RFC 6598"),
            new AddressRange("127.0.0.0/8", Kind.LOOPBACK, "RFC 1122 section 3.2.1.3"),
            new AddressRange("168.63.129.16/32", Kind.METADATA, "Azure: what is IP address 168.63.129.16"),
            new AddressRange("169.254.0.0/16", Kind.LINK_LOCAL, "RFC 3927"),
            new AddressRange("172.16.0.0/12", Kind.PRIVATE, "RFC 1918"),
            new AddressRange("192.0.0.0/24", Kind.PROTOCOL, "RFC 6890 section 2.1"),
            new AddressRange("192.0.2.0/24", Kind.DOCUMENTATION, "RFC 5737"),
            new AddressRange("192.31.196.0/24", Kind.PROTOCOL, "RFC 7535"),
            new AddressRange("192.52.193.0/24", Kind.PROTOCOL, "RFC 7450"),
            new AddressRange("192.88.99.0/24", Kind.RESERVED, "RFC 7526"),
            new AddressRange("192.168.0.0/16", Kind.PRIVATE, "RFC 1918"),
            new AddressRange("192.175.48.0/24", Kind.PROTOCOL, "RFC 7534"),
            new AddressRange("198.18.0.0/15", Kind.BENCHMARKING, "RFC 2544"),
            new AddressRange("198.51.100.0/24", Kind.DOCUMENTATION, "RFC 5737"),
            new AddressRange("203.0.113.0/24", Kind.DOCUMENTATION, "RFC 5737"),
            new AddressRange("224.0.0.0/4", Kind.MULTICAST, "RFC 5771"),
            new AddressRange("255.255.255.255/32", Kind.BROADCAST, "RFC 8190, RFC 919 section 7"),
            new AddressRange("240.0.0.0/4", Kind.RESERVED, "RFC 1112 section 4"));

    private static final List<AddressRange> IPV6 = List.of(
            new AddressRange("::/128", Kind.UNSPECIFIED, "RFC 4291 section 2.5.2"),
            new AddressRange("::1/128", Kind.LOOPBACK, "RFC 4291 section 2.5.3"),
            new AddressRange("::/96", Kind.TRANSLATION, "RFC 4291 section 2.5.5.1 (IPv4-compatible)"),
            new AddressRange("::ffff:0:0/96", Kind.TRANSLATION, "RFC 4291 section 2.5.5.2 (IPv4-mapped)"),
            new AddressRange("::ffff:0:0:0/96", Kind.TRANSLATION, "RFC 2765 section 2.1 (IPv4-translated)"),
            new AddressRange("64:ff9b::/96", Kind.TRANSLATION, "RFC 6052 section 2.1 (NAT64)"),
            new AddressRange("64:ff9b:1::/48", Kind.TRANSLATION, "RFC 8215 (NAT64)"),
            new AddressRange("100::/64", Kind.RESERVED, "RFC 6666 (discard only)"),
            new AddressRange("100:0:0:1::/64", Kind.RESERVED, "RFC 9780 (dummy)"),
            new AddressRange("2001::/32", Kind.TRANSLATION, "RFC 4380 (Teredo)"),
            new AddressRange("2001:2::/48", Kind.BENCHMARKING, "RFC 5180 section 8"),
            new AddressRange("2001::/23", Kind.PROTOCOL, "RFC 2928"),
            new AddressRange("2001:db8::/32", Kind.DOCUMENTATION, "RFC 3849"),
            new AddressRange("2002::/16", Kind.TRANSLATION, "RFC 3056 (6to4)"),
            new AddressRange("2620:4f:8000::/48", Kind.PROTOCOL, "RFC 7534"),
            new AddressRange("3fff::/20", Kind.DOCUMENTATION, "RFC 9637"),
            new AddressRange("5f00::/16", Kind.PROTOCOL, "RFC 9602 (SRv6)"),
            new AddressRange("fd00:ec2::254/128", Kind.METADATA, "Amazon EC2: instance metadata"),
            new AddressRange("fd20:ce::254/128", Kind.METADATA, "Google Compute Engine: instance metadata"),
            new AddressRange("fc00::/7", Kind.PRIVATE, "RFC 4193"),
            new AddressRange("fe80::/10", Kind.LINK_LOCAL, "RFC 4291 section 2.5.6"),
            new AddressRange("fec0::/10", Kind.PRIVATE, "RFC 3879 (site-local)"),
            new AddressRange("ff00::/8", Kind.MULTICAST, "RFC 4291 section 2.7"),
            new AddressRange("::/3", Kind.RESERVED, "RFC 4291 section 2.4: global unicast is 2000::/3"),
            new AddressRange("4000::/2", Kind.RESERVED, "RFC 4291 section 2.4"),
            new AddressRange("8000::/1", Kind.RESERVED, "RFC 4291 section 2.4"));

    private AddressRule() {}

    /**
     * The first block that refuses an address; empty: it may be connected to.
     *
     * @param address 4 or 16 bytes in network order
     */
    public static Optional<AddressRange> refusing(byte[] address) {
        if (address.length != 4 && address.length != 16) {
            throw new IllegalArgumentException("an IP address has 4 or 16 bytes");
        }
        List<AddressRange> ranges = address.length == 4 ? IPV4 : IPV6;
        return ranges.stream().filter(range -> range.contains(address)).findFirst();
    }
}
