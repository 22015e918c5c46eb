package dev.suitegate.keycloak.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.keycloak.outbound.PostOutcome.Answered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases 81 to 95 of the security baseline, as far as they are about URLs and connections, each beside what is allowed. */
final class SsrfCasesTest {

    private static ReceiverKeys keys;
    private static SSLContext trust;

    private final List<Receiver> receivers = new ArrayList<>();
    private final SsrfTable table = new SsrfTable();
    private Receiver forbidden;
    private Receiver forbiddenTls;
    private Receiver allowed;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = ReceiverKeys.create();
        trust = keys.trust();
    }

    @BeforeEach
    void startReceivers() throws Exception {
        forbidden = running(Receiver.plain(Receiver.ok()));
        forbiddenTls = running(Receiver.encrypted(keys.identity("good").getServerSocketFactory(), Receiver.ok()));
        allowed = running(Receiver.encrypted(keys.identity("good").getServerSocketFactory(), Receiver.ok()));
    }

    @AfterEach
    void stopReceivers() throws IOException {
        for (Receiver receiver : receivers) {
            receiver.close();
        }
    }

    @Test
    void everyCaseIsRefusedAndItsTwinIsNot() throws Exception {
        schemes();
        loopback();
        namesOfThisNetwork();
        rebinding();
        redirects();
        userInformation();
        ports();
        lineBreaks();
        answers();
        certificates();
        oneself();

        System.out.println("SSRF cases " + table.cases() + ", refused " + table.refused());
        assertThat(table.refused()).as(table.toString()).isEqualTo(table.cases());
        assertThat(table.hasATwinForEachCase()).isTrue();
        assertThat(table.twins()).allMatch(new Answered(200, "ok")::equals);
        assertThat(forbidden.connections()).isZero();
        assertThat(forbiddenTls.connections()).isZero();
    }

    private void schemes() {
        attack("81 http", production(), "http://localhost:" + forbidden.port());
        attack("81 http to a name", production().knowing("hooks.example.com", "127.0.0.1"), plain("hooks.example.com"));
        attack("81 http to a name, in development", development(), plain("hooks.example.com"));
        twin("81", allowedAt("hooks.example.com"));
        for (String scheme : List.of("file", "gopher", "ftp", "jar", "jar:https", "HTTP", "")) {
            attack("82 " + scheme, development(), scheme + "://localhost:" + forbidden.port() + "/");
        }
        twin("82", allowedAt("localhost"));
    }

    private void loopback() {
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0")) {
            attack("83 " + host, production(), "https://" + host + ":" + forbiddenTls.port() + "/");
        }
        for (String host : List.of("0.0.0.0", "127.1", "2130706433", "0x7f.1", "017700000001", "localhost.", "[::]")) {
            attack("83 " + host + ", in development", development(), plain(host));
        }
        twin("83", allowedAt("127.0.0.1"));
    }

    private void namesOfThisNetwork() {
        for (String host :
                List.of("10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "[fc00::1]", "[fe80::1%25lo]")) {
            attack("84 " + host, development(), "https://" + host + ":8443/");
        }
        for (String address : List.of("10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "fc00::1", "fe80::1")) {
            attack(
                    "84 a name of " + address,
                    development().knowing("a.example.com", address),
                    "https://a.example.com/");
        }
        for (String address : List.of("::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "::", "ff02::1")) {
            attack(
                    "84 a name of " + address,
                    development().knowing("a.example.com", address),
                    "https://a.example.com/");
        }
        twin("84", allowedAt("hooks.example.com"));
        for (String address : List.of("169.254.169.254", "fd00:ec2::254")) {
            attack(
                    "85 a name of " + address,
                    development().knowing("a.example.com", address),
                    "https://a.example.com/");
        }
        attack("85 a literal", development(), "https://169.254.169.254/latest/meta-data/");
        attack("85 a known name", development(), "https://metadata.google.internal/");
        twin("85", allowedAt("hooks.example.com"));
        String url = "https://hooks.example.com:" + forbiddenTls.port() + "/";
        attack("86 at this machine", production().knowing("hooks.example.com", "127.0.0.1"), url);
        attack("86 among others", development().knowing("hooks.example.com", "127.0.0.1,10.0.0.1"), url);
        attack("86 among others, last", development().knowing("hooks.example.com", "127.0.0.1,::1,0.0.0.0"), url);
        twin("86", allowedAt("hooks.example.com"));
    }

    /** The second address is that of a server that the sender has been told to be itself, so it must not be reached. */
    private void rebinding() throws IOException {
        Receiver first = running(Receiver.plain(Receiver.ok()));
        Receiver second = running(Receiver.on("127.0.0.2", first.port(), Receiver.ok()));
        String url = "http://localhost:" + first.port();
        Sender sender = development().being(Set.of(), "127.0.0.2").knowing("localhost", "127.0.0.1", "127.0.0.2");
        table.twin("87", sender.send(url));
        assertThat(sender.names().questions()).isEqualTo(1);
        attack("87 asked once more", sender, url);
        assertThat(first.requests()).hasSize(1);
        assertThat(second.connections()).isZero();
    }

    private void redirects() throws Exception {
        for (int status : List.of(301, 302, 303, 307, 308)) {
            String answer = "HTTP/1.1 " + status + " Moved\r\nLocation: http://localhost:" + forbidden.port()
                    + "/\r\nRefresh: 0; url=http://localhost:" + forbidden.port() + "/\r\nContent-Length: 0\r\n\r\n";
            Receiver redirecting = running(Receiver.plain(Receiver.answering(answer)));
            PostOutcome outcome = development().send("http://localhost:" + redirecting.port());
            assertThat(outcome).isEqualTo(new Answered(status, ""));
            assertThat(redirecting.requests()).hasSize(1);
            table.attack("88 " + status, outcome);
        }
        twin("88", allowedAt("localhost"));
    }

    private void userInformation() {
        attack("89 name", development(), plain("user@localhost"));
        attack("89 name and password", development(), plain("hooks.example.com:443@localhost"));
        attack("89 several", development(), plain("a@hooks.example.com@localhost"));
        attack("89 backslash", development(), "https://hooks.example.com\\@localhost:" + forbidden.port() + "/");
        attack("89 fragment", development(), "https://localhost:" + forbidden.port() + "#@hooks.example.com/");
        twin("89", "https://hooks.example.com:" + allowed.port() + "/@localhost");
    }

    private void ports() {
        for (int port : List.of(22, 25, 80, 5432, 6379, 9000, 11211)) {
            attack("90 " + port, development(), "https://hooks.example.com:" + port + "/");
        }
        twin("90", allowedAt("hooks.example.com"));
    }

    private void lineBreaks() {
        String url = "http://localhost:" + forbidden.port() + "/";
        attack("91 path", development(), url + "\r\nHost: evil");
        attack("91 path, encoded", development(), url + "%0d%0aHost:%20evil");
        attack("91 host", development(), "http://localhost\r\n:" + forbidden.port() + "/");
        table.attack("91 value", development().send(url, Map.of("webhook-id", "1\r\nHost: evil")));
        table.attack("91 value, line feed", development().send(url, Map.of("webhook-id", "1\nHost: evil")));
        table.attack("91 name", development().send(url, Map.of("webhook-id: 1\r\nx", "1")));
        twin("91", allowedAt("localhost"));
    }

    /** Refused is all that goes on without end; the sender breaks off. */
    private void answers() throws Exception {
        String start = "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n";
        byte[] more = new byte[8192];
        Receiver endless = running(Receiver.plain(Receiver.writingOn(start + "\r\n", more)));
        Receiver packed = running(Receiver.plain(Receiver.writingOn(start + "Content-Encoding: gzip\r\n\r\n", more)));
        Receiver slow = running(Receiver.plain(Receiver.dripping(start + "\r\n", new byte[1])));
        attack("92 1 GB", development(), "http://localhost:" + endless.port());
        attack("92 gzip", development(), "http://localhost:" + packed.port());
        attack("92 slow", development().within(Sender.HASTY), "http://localhost:" + slow.port());
        endless.awaitBreakOff();
        packed.awaitBreakOff();
        slow.awaitBreakOff();
        twin("92", allowedAt("localhost"));
    }

    private void certificates() throws Exception {
        for (String identity : List.of("self-signed", "other-name", "expired")) {
            Receiver receiver =
                    running(Receiver.encrypted(keys.identity(identity).getServerSocketFactory(), Receiver.ok()));
            attack("93 " + identity, development(), "https://hooks.example.com:" + receiver.port());
            receiver.awaitBreakOff();
            assertThat(receiver.requests()).isEmpty();
        }
        for (int minor : List.of(1, 2)) {
            Receiver old = running(Receiver.plain(new OldTls(minor)));
            attack("93 TLS 1." + (minor - 1), development(), "https://hooks.example.com:" + old.port());
        }
        twin("93", allowedAt("hooks.example.com"));
    }

    private void oneself() {
        Sender named = development().being(Set.of("hooks.example.com", "localhost:" + forbidden.port()));
        attack("95 own name", named, "https://hooks.example.com:" + forbiddenTls.port() + "/admin/realms");
        attack("95 own name and port", named, plain("localhost"));
        attack("95 own address", development().being(Set.of(), "127.0.0.1"), plain("localhost"));
        attack("95 own network", development().being(Set.of(), "127.0.0.0/8", "::1"), plain("localhost"));
        table.twin("95", named.send("https://localhost:" + allowed.port() + "/"));
    }

    private void attack(String name, Sender sender, String url) {
        table.attack(name, sender.send(url));
    }

    private void twin(String number, String url) {
        table.twin(number, development().send(url));
    }

    private String allowedAt(String host) {
        return "https://" + host + ":" + allowed.port() + "/";
    }

    private String plain(String host) {
        return "http://" + host + ":" + forbidden.port() + "/";
    }

    private static Sender production() {
        return Sender.inProduction(trust);
    }

    private static Sender development() {
        return Sender.inDevelopment(trust);
    }

    private Receiver running(Receiver receiver) {
        receivers.add(receiver);
        return receiver;
    }
}
