package dev.suitegate.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.outbound.OutboundUrl.Parsed;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutboundUrlTest {

    private static final OutboundPolicy PRODUCTION =
            OutboundPolicy.production(Set.of("id.example.com", "admin.example.com:8443"), List.of());
    private static final OutboundPolicy DEVELOPMENT = new OutboundPolicy(true, Set.of("localhost:8080"), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com",
                "https://hooks.example.com/",
                "https://hooks.example.com:443/in",
                "https://hooks.example.com:8443/in?tenant=a&x=%20",
                "https://hooks.example.com?only=query",
                "https://xn--mller-kva.example/in",
                "https://a-b.example.co.uk/~x/(y);z=1,2/@me:here",
                "https://1st.example.com/..x/.well-known/a%2Fb",
                "https://0x7f.1.example.com/",
                "https://localhost.example.com/",
                "https://www.id.example.com/",
                "https://admin.example.com/",
            })
    void aReceiverOnTheInternetIsAcceptedAndReadAsJavaReadsIt(String text) {
        OutboundUrl url = accepted(text, PRODUCTION);
        assertThat(url.toString()).isEqualTo(text);
        assertThat(url.host()).isEqualTo(URI.create(text).getHost());
        assertThat(text).endsWith(url.target().equals("/") ? "" : url.target().replace("/?", "?"));
        assertThat(URI.create("https://h" + url.target()).getRawQuery())
                .isEqualTo(URI.create(text).getRawQuery());
        assertThat(url.isPlain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "EMPTY ''",
                "CHARACTER 'https://hooks.example.com/a b'",
                "CHARACTER ' https://hooks.example.com/'",
                "CHARACTER 'https://hooks.example.com\\@127.0.0.1/'",
                "CHARACTER 'https:\\\\hooks.example.com/'",
                "NOT_ASCII https://müller.example/",
                "NOT_ASCII https://hooks。example.com/",
                "NOT_ASCII https://hooks.example.com/ü",
                "NOT_ASCII https://①②⑦.⓪.⓪.①/",
                "SCHEME http://hooks.example.com/",
                "SCHEME http://localhost:8081/",
                "SCHEME HTTPS://hooks.example.com/",
                "SCHEME https:hooks.example.com/",
                "SCHEME https:/hooks.example.com/",
                "SCHEME //hooks.example.com/",
                "SCHEME hooks.example.com",
                "SCHEME file:///etc/passwd",
                "SCHEME gopher://hooks.example.com/_x",
                "SCHEME ftp://hooks.example.com/",
                "SCHEME jar:https://hooks.example.com/a.jar!/b",
                "USER_INFORMATION https://user@hooks.example.com/",
                "USER_INFORMATION https://user:pw@hooks.example.com/",
                "USER_INFORMATION https://hooks.example.com@127.0.0.1/",
                "USER_INFORMATION https://a@b@hooks.example.com/",
                "USER_INFORMATION https://@hooks.example.com/",
                "FRAGMENT https://hooks.example.com/#a",
                "FRAGMENT https://127.0.0.1#@hooks.example.com/",
                "HOST https:///in",
                "HOST https://Hooks.example.com/",
                "HOST https://hooks.example.com./",
                "HOST https://hooks..example.com/",
                "HOST https://-hooks.example.com/",
                "HOST https://hooks-.example.com/",
                "HOST https://ab--c.example.com/",
                "HOST https://hooks_1.example.com/",
                "HOST https://*.example.com/",
                "HOST https://hooks%2eexample.com/",
                "HOST https://hooks.example.com%00.evil.example/",
                "HOST https://[::1/",
                "ADDRESS_LITERAL https://127.0.0.1/",
                "ADDRESS_LITERAL https://127.0.0.1./",
                "ADDRESS_LITERAL https://0.0.0.0/",
                "ADDRESS_LITERAL https://127.1/",
                "ADDRESS_LITERAL https://2130706433/",
                "ADDRESS_LITERAL https://0x7f.1/",
                "ADDRESS_LITERAL https://0x7f000001/",
                "ADDRESS_LITERAL https://1.2.3.0x4/",
                "ADDRESS_LITERAL https://017700000001/",
                "ADDRESS_LITERAL https://93.184.216.34/",
                "ADDRESS_LITERAL https://10.0.0.1:8443/",
                "ADDRESS_LITERAL https://169.254.169.254/latest/meta-data/",
                "ADDRESS_LITERAL https://[::1]/",
                "ADDRESS_LITERAL https://[::]:8443/",
                "ADDRESS_LITERAL https://[fe80::1%25eth0]/",
                "ADDRESS_LITERAL https://[::ffff:10.0.0.1]/",
                "ADDRESS_LITERAL https://[64:ff9b::a00:1]/",
                "ADDRESS_LITERAL https://[fd00:ec2::254]/",
                "ADDRESS_LITERAL https://[2606:2800:220:1:248:1893:25c8:1946]/",
                "LOCAL_NAME https://localhost/",
                "LOCAL_NAME https://keycloak/",
                "LOCAL_NAME https://a.localhost/",
                "LOCAL_NAME https://printer.local/",
                "LOCAL_NAME https://metadata.google.internal/",
                "LOCAL_NAME https://db.svc.cluster.local/",
                "LOCAL_NAME https://nas.home.arpa/",
                "PORT https://hooks.example.com:/",
                "PORT https://hooks.example.com:0/",
                "PORT https://hooks.example.com:0443/",
                "PORT https://hooks.example.com:+443/",
                "PORT https://hooks.example.com:443:443/",
                "PORT https://hooks.example.com:22/",
                "PORT https://hooks.example.com:25/",
                "PORT https://hooks.example.com:80/",
                "PORT https://hooks.example.com:1023/",
                "PORT https://hooks.example.com:5432/",
                "PORT https://hooks.example.com:6379/",
                "PORT https://hooks.example.com:9000/",
                "PORT https://hooks.example.com:11211/",
                "PORT https://hooks.example.com:65536/",
                "PORT https://hooks.example.com:99999/",
                "PATH https://hooks.example.com/a/../b",
                "PATH https://hooks.example.com/.",
                "PATH https://hooks.example.com//evil.example/",
                "PATH https://hooks.example.com/%2e%2e/b",
                "PATH https://hooks.example.com/%0d%0aHost:%20evil",
                "PATH https://hooks.example.com/%00",
                "PATH https://hooks.example.com/%5c",
                "PATH https://hooks.example.com/%",
                "PATH https://hooks.example.com/%4",
                "PATH https://hooks.example.com/%zz",
                "PATH https://hooks.example.com/<a>",
                "PATH https://hooks.example.com/a?b=%0a",
                "PATH https://hooks.example.com/a?${b}",
                "OWN_HOST https://id.example.com/",
                "OWN_HOST https://id.example.com:8443/admin/realms",
                "OWN_HOST https://admin.example.com:8443/",
            })
    void anythingElseIsRefusedWithItsReason(UrlFault fault, String text) {
        assertThat(OutboundUrl.parse(text, PRODUCTION)).isEqualTo(new Parsed.Refused(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\t", "\0", "\u007f"})
    void noControlCharacterGetsIntoARequest(String control) {
        assertThat(OutboundUrl.parse("https://hooks.example.com/" + control + "Host: evil", PRODUCTION))
                .isEqualTo(new Parsed.Refused(UrlFault.CHARACTER));
        assertThat(OutboundUrl.parse("https://hooks.example.com/" + control, PRODUCTION))
                .isEqualTo(new Parsed.Refused(UrlFault.CHARACTER));
        assertThat(accepted("https://hooks.example.com/Host:evil", PRODUCTION).port())
                .isEqualTo(443);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8081/in",
                "http://127.0.0.1:8081",
                "http://[::1]:8081/",
                "https://localhost:8443/"
            })
    void loopbackIsForDevelopmentAlone(String text) {
        assertThat(accepted(text, DEVELOPMENT).target()).startsWith("/");
        assertThat(OutboundUrl.parse(text, PRODUCTION)).isInstanceOf(Parsed.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEME, http://hooks.example.com:8081/",
        "ADDRESS_LITERAL, http://127.1:8081/",
        "ADDRESS_LITERAL, https://127.0.0.2/",
        "ADDRESS_LITERAL, https://0.0.0.0/",
        "ADDRESS_LITERAL, 'https://[0:0:0:0:0:0:0:1]/'",
        "LOCAL_NAME, https://printer.local/",
        "PORT, http://localhost/",
        "PORT, http://localhost:5432/",
        "PORT, http://localhost:9000/",
        "OWN_HOST, http://localhost:8080/admin",
    })
    void developmentOpensNothingElse(UrlFault fault, String text) {
        assertThat(OutboundUrl.parse(text, DEVELOPMENT)).isEqualTo(new Parsed.Refused(fault));
    }

    @Test
    void lengthHasALimit() {
        String start = "https://hooks.example.com/";
        String longest = start + "a".repeat(OutboundUrl.MAX_LENGTH - start.length());
        assertThat(accepted(longest, PRODUCTION).target()).hasSize(longest.length() - start.length() + 1);
        assertThat(OutboundUrl.parse(longest + "a", PRODUCTION)).isEqualTo(new Parsed.Refused(UrlFault.TOO_LONG));
    }

    @Test
    void namesHaveTheLengthsOfTheDns() {
        String label = "a".repeat(63);
        String longest = String.join(".", label, label, label, "a".repeat(57), "com");
        assertThat(accepted("https://" + longest + "/", PRODUCTION).host()).hasSize(253);
        assertThat(OutboundUrl.parse("https://a" + longest + "/", PRODUCTION))
                .isEqualTo(new Parsed.Refused(UrlFault.HOST));
        assertThat(OutboundUrl.parse("https://b." + longest + "/", PRODUCTION))
                .isEqualTo(new Parsed.Refused(UrlFault.HOST));
    }

    @Test
    void anEmptyPathIsTheRoot() {
        assertThat(accepted("https://hooks.example.com", PRODUCTION).target()).isEqualTo("/");
        assertThat(accepted("https://hooks.example.com?a=b", PRODUCTION).target())
                .isEqualTo("/?a=b");
    }

    private static OutboundUrl accepted(String text, OutboundPolicy policy) {
        Parsed parsed = OutboundUrl.parse(text, policy);
        assertThat(parsed).as(text).isInstanceOf(Parsed.Accepted.class);
        return ((Parsed.Accepted) parsed).url();
    }
}
