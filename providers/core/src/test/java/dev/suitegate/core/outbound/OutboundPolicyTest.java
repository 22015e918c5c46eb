package dev.suitegate.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suitegate.core.outbound.AddressRange.Kind;
import dev.suitegate.core.outbound.OutboundUrl.Parsed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutboundPolicyTest {

    private static final OutboundPolicy PRODUCTION =
            OutboundPolicy.production(Set.of(), List.of(AddressRange.own("8.8.4.4"), AddressRange.own("2a00:1::/32")));
    private static final OutboundPolicy DEVELOPMENT = new OutboundPolicy(true, Set.of(), List.of());

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, LOOPBACK",
        "10.0.0.1, PRIVATE",
        "169.254.169.254, LINK_LOCAL",
        "8.8.4.4, OWN",
        "2a00:1::7, OWN"
    })
    void anAddressOfThisNetworkIsRefused(String address, Kind kind) {
        assertThat(PRODUCTION.refusing(url("https://hooks.example.com/"), AddressRange.bytes(address)))
                .contains(new Refusal.Address(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.4.5", "2a00:2::7"})
    void anotherHostsIsNot(String address) {
        assertThat(PRODUCTION.refusing(url("https://hooks.example.com/"), AddressRange.bytes(address)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1"})
    void developmentLetsLoopbackIn(String address) {
        assertThat(DEVELOPMENT.refusing(url("https://hooks.example.com/"), AddressRange.bytes(address)))
                .isEmpty();
        assertThat(DEVELOPMENT.refusing(url("http://localhost:8081/"), AddressRange.bytes(address)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "169.254.169.254", "::", "fe80::1"})
    void developmentLetsNothingElseIn(String address) {
        assertThat(DEVELOPMENT.refusing(url("http://localhost:8081/"), AddressRange.bytes(address)))
                .isPresent();
    }

    @Test
    void plainHttpNeverLeavesThisMachineWhateverLocalhostMeans() {
        assertThat(DEVELOPMENT.refusing(url("http://localhost:8081/"), AddressRange.bytes("8.8.8.8")))
                .contains(new Refusal.Url(UrlFault.SCHEME));
        assertThat(DEVELOPMENT.refusing(url("https://localhost:8443/"), AddressRange.bytes("8.8.8.8")))
                .isEmpty();
    }

    @Test
    void theSwitchIsRefusedInProductionMode() {
        assertThatThrownBy(() -> OutboundPolicy.ofSettings(true, true, Set.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("production mode");
        assertThat(OutboundPolicy.ofSettings(true, false, Set.of(), List.of()).loopbackAllowed())
                .isTrue();
        assertThat(OutboundPolicy.ofSettings(false, true, Set.of(), List.of()).loopbackAllowed())
                .isFalse();
    }

    @Test
    void aCodeSaysNothingAboutThisNetwork() {
        assertThat(new Refusal.Address(Kind.PRIVATE).code()).isEqualTo(new Refusal.Address(Kind.OWN).code());
        assertThat(new Refusal.Url(UrlFault.LOCAL_NAME).code()).isEqualTo("url_local_name");
        assertThat(new Refusal.Header(2).code()).isEqualTo("header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nHost: evil", "a\n", "a\0", "\u007f", "ü", "", " a", "a ", "a  b", "a\tb"})
    void aHeaderEndsWhereItSeemsTo(String value) {
        assertThat(HeaderRule.refusing(Map.of("webhook-id", value))).contains(new Refusal.Header(0));
        assertThat(HeaderRule.refusing(Map.of("webhook-id", "msg_1 v1,a+/="))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a:",
                "a\r\nb",
                "ü",
                "Host",
                "Content-Length",
                "Transfer-Encoding",
                "Proxy-Authorization"
            })
    void aHeaderHasANameOfItsOwn(String name) {
        assertThat(HeaderRule.refusing(Map.of(name, "1"))).contains(new Refusal.Header(0));
        assertThat(HeaderRule.refusing(Map.of("content-type", "application/json")))
                .isEmpty();
    }

    @Test
    void aHeadersLengthHasALimit() {
        assertThat(HeaderRule.refusing(Map.of("a", "b".repeat(4096)))).isEmpty();
        assertThat(HeaderRule.refusing(Map.of("a", "b".repeat(4097)))).isPresent();
    }

    private static OutboundUrl url(String text) {
        return ((Parsed.Accepted) OutboundUrl.parse(text, DEVELOPMENT)).url();
    }
}
