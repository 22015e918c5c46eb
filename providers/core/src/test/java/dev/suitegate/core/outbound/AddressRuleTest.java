package dev.suitegate.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suitegate.core.outbound.AddressRange.Kind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRuleTest {

    /** Each block by its first and last address, with its neighbours on both sides where those are somebody's host. */
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255, UNSPECIFIED, , 1.0.0.0",
        "10.0.0.0, 10.255.255.255, PRIVATE, 9.255.255.255, 11.0.0.0",
        "100.64.0.0, 100.127.255.255, SHARED, 100.63.255.255, 100.128.0.0",
        "127.0.0.0, 127.255.255.255, LOOPBACK, 126.255.255.255, 128.0.0.0",
        "168.63.129.16, 168.63.129.16, METADATA, 168.63.129.15, 168.63.129.17",
        "169.254.0.0, 169.254.255.255, LINK_LOCAL, 169.253.255.255, 169.255.0.0",
        "172.16.0.0, 172.31.255.255, PRIVATE, 172.15.255.255, 172.32.0.0",
        "192.0.0.0, 192.0.0.255, PROTOCOL, 191.255.255.255, 192.0.1.0",
        "192.0.2.0, 192.0.2.255, DOCUMENTATION, 192.0.1.255, 192.0.3.0",
        "192.31.196.0, 192.31.196.255, PROTOCOL, 192.31.195.255, 192.31.197.0",
        "192.52.193.0, 192.52.193.255, PROTOCOL, 192.52.192.255, 192.52.194.0",
        "192.88.99.0, 192.88.99.255, RESERVED, 192.88.98.255, 192.88.100.0",
        "192.168.0.0, 192.168.255.255, PRIVATE, 192.167.255.255, 192.169.0.0",
        "192.175.48.0, 192.175.48.255, PROTOCOL, 192.175.47.255, 192.175.49.0",
        "198.18.0.0, 198.19.255.255, BENCHMARKING, 198.17.255.255, 198.20.0.0",
        "198.51.100.0, 198.51.100.255, DOCUMENTATION, 198.51.99.255, 198.51.101.0",
        "203.0.113.0, 203.0.113.255, DOCUMENTATION, 203.0.112.255, 203.0.114.0",
        "224.0.0.0, 239.255.255.255, MULTICAST, 223.255.255.255, ",
        "240.0.0.0, 255.255.255.254, RESERVED, , ",
        "255.255.255.255, 255.255.255.255, BROADCAST, , ",
        "::, ::, UNSPECIFIED, , ",
        "::1, ::1, LOOPBACK, , ",
        "::2, ::ffff:ffff, TRANSLATION, , ",
        "::ffff:0:0, ::ffff:ffff:ffff, TRANSLATION, , ",
        "::ffff:0:0:0, ::ffff:0:ffff:ffff, TRANSLATION, , ",
        "64:ff9b::, 64:ff9b::ffff:ffff, TRANSLATION, , ",
        "64:ff9b:1::, 64:ff9b:1:ffff:ffff:ffff:ffff:ffff, TRANSLATION, , ",
        "100::, 100::ffff:ffff:ffff:ffff, RESERVED, , ",
        "100:0:0:1::, 100:0:0:1:ffff:ffff:ffff:ffff, RESERVED, , ",
        "1fff::, 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, RESERVED, , 2000::",
        "2001::, 2001:0:ffff:ffff:ffff:ffff:ffff:ffff, TRANSLATION, 2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ",
        "2001:1::, 2001:1:ffff:ffff:ffff:ffff:ffff:ffff, PROTOCOL, , ",
        "2001:2::, 2001:2:0:ffff:ffff:ffff:ffff:ffff, BENCHMARKING, , ",
        "2001:2:1::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, PROTOCOL, , 2001:200::",
        "2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, DOCUMENTATION, 2001:db7:ffff:ffff:ffff:ffff:ffff:ffff, 2001:db9::",
        "2002::, 2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff, TRANSLATION, 2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 2003::",
        "2620:4f:8000::, 2620:4f:8000:ffff:ffff:ffff:ffff:ffff, PROTOCOL, 2620:4f:7fff:ffff:ffff:ffff:ffff:ffff, 2620:4f:8001::",
        "3fff::, 3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff, DOCUMENTATION, 3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 3fff:1000::",
        "4000::, 5eff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, RESERVED, 3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, ",
        "5f00::, 5f00:ffff:ffff:ffff:ffff:ffff:ffff:ffff, PROTOCOL, , ",
        "8000::, fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, RESERVED, , ",
        "fc00::, fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, PRIVATE, , ",
        "fd00:ec2::254, fd00:ec2::254, METADATA, , ",
        "fd20:ce::254, fd20:ce::254, METADATA, , ",
        "fe80::, febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff, LINK_LOCAL, , ",
        "fec0::, feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, PRIVATE, , ",
        "ff00::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, MULTICAST, , ",
    })
    void aBlockIsRefusedAndItsNeighboursAreNot(String first, String last, Kind kind, String before, String after) {
        assertThat(kindOf(first)).isEqualTo(kind);
        assertThat(kindOf(last)).isEqualTo(kind);
        if (before != null) {
            assertThat(AddressRule.refusing(AddressRange.bytes(before))).isEmpty();
        }
        if (after != null) {
            assertThat(AddressRule.refusing(AddressRange.bytes(after))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "100.100.100.200", "192.0.0.192", "fd00:ec2::254", "fd20:ce::254"})
    void everyCloudsMetadataIsRefused(String address) {
        assertThat(AddressRule.refusing(AddressRange.bytes(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "2a00:1450:4001:81b::200e"})
    void aHostOnTheInternetIsNot(String address) {
        assertThat(AddressRule.refusing(AddressRange.bytes(address))).isEmpty();
    }

    @Test
    void everyBlockNamesItsSource() {
        assertThat(AddressRule.refusing(AddressRange.bytes("10.1.2.3")))
                .contains(new AddressRange("10.0.0.0/8", Kind.PRIVATE, "RFC 1918"));
        assertThat(AddressRule.refusing(AddressRange.bytes("fe80::1"))
                        .orElseThrow()
                        .source())
                .startsWith("RFC 4291");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::", "::1", "1::", "64:ff9b::a00:1", "1:2:3:4:5:6:7:8", "2001:db8::a:0:0:1", "8.8.4.4"})
    void anAddressIsReadAsJavaReadsIt(String text) throws UnknownHostException {
        assertThat(AddressRange.bytes(text))
                .isEqualTo(InetAddress.getByName(text).getAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/",
                "10.0.0.256",
                "010.0.0.1",
                "10.0.0.1.",
                "10.0.0",
                "::/129",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "fe80::1%eth0",
                "example.com"
            })
    void whatIsNoBlockIsNotTakenForOne(String text) {
        assertThatThrownBy(() -> AddressRange.own(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBlockOfOnesOwnHasTheAddressesInItAlone() {
        assertThat(AddressRange.own("8.8.8.0/24").contains(AddressRange.bytes("8.8.8.8")))
                .isTrue();
        assertThat(AddressRange.own("8.8.8.0/24").contains(AddressRange.bytes("8.8.9.8")))
                .isFalse();
        assertThat(AddressRange.own("::/0").contains(AddressRange.bytes("8.8.8.8")))
                .isFalse();
    }

    @Test
    void whatIsNoAddressIsAnError() {
        assertThatThrownBy(() -> AddressRule.refusing(new byte[5])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Kind kindOf(String address) {
        return AddressRule.refusing(AddressRange.bytes(address)).orElseThrow().kind();
    }
}
