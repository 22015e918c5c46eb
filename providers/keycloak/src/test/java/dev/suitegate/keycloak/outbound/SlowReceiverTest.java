package dev.suitegate.keycloak.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.outbound.OutboundUrl;
import dev.suitegate.keycloak.outbound.PostOutcome.Answered;
import dev.suitegate.keycloak.outbound.PostOutcome.Failed;
import dev.suitegate.keycloak.outbound.PostOutcome.Failure;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.apache.http.conn.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case 92: a receiver that takes its time. */
final class SlowReceiverTest {

    private static final String START = "HTTP/1.1 200 OK\r\n";

    private static ReceiverKeys keys;
    private static SSLContext trust;

    private final List<Receiver> receivers = new ArrayList<>();

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = ReceiverKeys.create();
        trust = keys.trust();
    }

    @AfterEach
    void stopReceivers() throws IOException {
        for (Receiver receiver : receivers) {
            receiver.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 99\r\n\r\n",
                "X-",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5;",
            })
    void aSlowAnswerEndsAtTheDeadline(String start) throws Exception {
        Receiver receiver = plain(dripping(start.startsWith("HTTP") ? start : START + start));
        assertThat(sender().within(Sender.HASTY).send("http://localhost:" + receiver.port()))
                .isEqualTo(new Failed(Failure.TIMED_OUT));
        receiver.awaitBreakOff();
    }

    @Test
    void aSlowAnswerBehindTlsDoesToo() throws Exception {
        Receiver receiver = encrypted(dripping(START + "Content-Length: 99\r\n\r\n"));
        assertThat(sender().within(Sender.HASTY).send("https://localhost:" + receiver.port()))
                .isEqualTo(new Failed(Failure.TIMED_OUT));
        receiver.awaitBreakOff();
    }

    @Test
    void aReceiverThatSaysNothingEndsAtTheDeadline() throws Exception {
        Receiver.Behaviour silent = (receiver, socket) -> {
            receiver.read(socket);
            if (socket.getInputStream().read() < 0) {
                receiver.noteBreakOff();
            }
        };
        Receiver receiver = plain(silent);
        assertThat(sender().within(Sender.HASTY).send("http://localhost:" + receiver.port()))
                .isEqualTo(new Failed(Failure.TIMED_OUT));
        receiver.awaitBreakOff();
    }

    @Test
    void aHandshakeThatNeverComesEndsAtTheDeadline() throws Exception {
        Receiver receiver = plain((mute, socket) -> {
            socket.getInputStream().readAllBytes();
            mute.noteBreakOff();
        });
        assertThat(sender().within(Sender.HASTY).send("https://localhost:" + receiver.port()))
                .isEqualTo(new Failed(Failure.TIMED_OUT));
        receiver.awaitBreakOff();
    }

    @Test
    void nobodyWaitsForANameServer() throws Exception {
        try (GuardedPost post = new GuardedPost(Sender.DEVELOPMENT, trust, silentNames(), Sender.HASTY)) {
            assertThat(post.post(url("https://hooks.example.com/"), Sender.HEADERS, new byte[0]))
                    .isEqualTo(new Failed(Failure.TIMED_OUT));
        }
        assertThat(send(plain(Receiver.ok()))).isEqualTo(new Answered(200, "ok"));
    }

    /** One byte, again and again, each well within the time that a socket waits for one. */
    private static Receiver.Behaviour dripping(String start) {
        return Receiver.dripping(start, start.startsWith("HTTP/1.1 100") ? start.getBytes(US_ASCII) : new byte[] {'a'});
    }

    private static DnsResolver silentNames() {
        return host -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
    }

    private static OutboundUrl url(String text) {
        return ((OutboundUrl.Parsed.Accepted) OutboundUrl.parse(text, Sender.DEVELOPMENT)).url();
    }

    private static Sender sender() {
        return Sender.inDevelopment(trust);
    }

    private static PostOutcome send(Receiver receiver) {
        return sender().send("http://localhost:" + receiver.port() + "/in");
    }

    private Receiver plain(Receiver.Behaviour behaviour) throws IOException {
        return running(Receiver.plain(behaviour));
    }

    private Receiver encrypted(Receiver.Behaviour behaviour) throws Exception {
        return running(Receiver.encrypted(keys.identity("good").getServerSocketFactory(), behaviour));
    }

    private Receiver running(Receiver receiver) {
        receivers.add(receiver);
        return receiver;
    }
}
