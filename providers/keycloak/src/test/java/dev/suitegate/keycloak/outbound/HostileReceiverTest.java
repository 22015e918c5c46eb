package dev.suitegate.keycloak.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.keycloak.outbound.PostOutcome.Answered;
import dev.suitegate.keycloak.outbound.PostOutcome.Failed;
import dev.suitegate.keycloak.outbound.PostOutcome.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case 92, and whatever else a receiver can do to whoever talks to it. */
final class HostileReceiverTest {

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

    @Test
    void whatIsSentArrivesAsItIs() throws IOException {
        Receiver receiver = plain(Receiver.ok());
        String target = "/in//a%2Fb/;x=(1)?q=%20&r=a/b?c";
        assertThat(sender().send("http://localhost:" + receiver.port() + target))
                .isEqualTo(new Answered(200, "ok"));
        assertThat(receiver.requests())
                .singleElement()
                .asString()
                .startsWith("POST " + target + " HTTP/1.1\r\n")
                .contains("\r\nHost: localhost:" + receiver.port() + "\r\n")
                .contains("\r\nwebhook-id: msg_1\r\n", "\r\nUser-Agent: Suitegate\r\n", "\r\nContent-Length: 2\r\n")
                .doesNotContainIgnoringCase("accept-encoding")
                .doesNotContainIgnoringCase("cookie")
                .endsWith("\r\n\r\n{}");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 400, 401, 404, 407, 410, 429, 500, 503})
    void aStatusIsAnAnswerAndAskedForOnce(int status) throws IOException {
        Receiver receiver = plain(Receiver.answering("HTTP/1.1 " + status
                + " x\r\nWWW-Authenticate: Basic realm=\"a\"\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"));
        assertThat(send(receiver)).isEqualTo(new Answered(status, "", Optional.of(Duration.ZERO)));
        assertThat(receiver.requests()).hasSize(1);
    }

    @Test
    void anEndlessBodyIsReadToTheLimit() throws Exception {
        String start = START + "Content-Length: 1000000000000\r\n\r\n";
        Receiver receiver = plain(Receiver.writingOn(start, "a".repeat(8192).getBytes(US_ASCII)));
        assertThat(send(receiver)).isEqualTo(new Answered(200, "a".repeat(64)));
        receiver.awaitBreakOff();
    }

    @Test
    void anEndlessBodyInChunksIsReadToTheLimit() throws Exception {
        String start = START + "Transfer-Encoding: chunked\r\n\r\n";
        Receiver receiver = encrypted(Receiver.writingOn(start, "5\r\naaaaa\r\n".getBytes(US_ASCII)));
        assertThat(sendEncrypted(receiver)).isEqualTo(new Answered(200, "a".repeat(64)));
        receiver.awaitBreakOff();
    }

    @Test
    void aCompressedAnswerIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[10_000_000]);
        }
        Receiver receiver = plain((bomb, socket) -> {
            bomb.read(socket);
            String head = START + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            socket.getOutputStream().write(packed.toByteArray());
        });
        assertThat(send(receiver)).isEqualTo(new Answered(200, ""));
    }

    @Test
    void anAnswerIsFitForALog() throws IOException {
        String body = "a\r\nb\tc\0d\u001b[31m\u202ee";
        Receiver receiver =
                plain(Receiver.answering(START + "Content-Type: text/plain; charset=nonsense\r\n\r\n" + body));
        assertThat(send(receiver)).isEqualTo(new Answered(200, "a\nb\tc\ufffdd\ufffd[31m\ufffde"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 99999 OK\r\nContent-Length: 0\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "220 mail.example.com ESMTP\r\n",
            })
    void whatIsNoAnswerIsNotTakenForOne(String answer) throws IOException {
        assertThat(send(plain(Receiver.answering(answer)))).isEqualTo(new Failed(Failure.BROKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"})
    void aStatusIsAnAnswerWhenNothingWasPromisedAfterIt(String answer) throws IOException {
        assertThat(send(plain(Receiver.answering(answer)))).isEqualTo(new Answered(200, ""));
    }

    @Test
    void headersThatNeverEndAreNotReadOn() throws Exception {
        Receiver many = plain(Receiver.writingOn(START, "X-A: b\r\n".getBytes(US_ASCII)));
        assertThat(send(many)).isEqualTo(new Failed(Failure.BROKEN));
        many.awaitBreakOff();
        Receiver longOne = plain(Receiver.writingOn(START + "X-A: ", "bbbbbbbb".getBytes(US_ASCII)));
        assertThat(send(longOne)).isEqualTo(new Failed(Failure.BROKEN));
        longOne.awaitBreakOff();
    }

    @Test
    void aResetIsNoAnswerAndNotTriedAgain() throws IOException {
        Receiver receiver = plain((rude, socket) -> {
            rude.read(socket);
            socket.setSoLinger(true, 0);
        });
        assertThat(send(receiver)).isEqualTo(new Failed(Failure.BROKEN));
        assertThat(receiver.connections()).isEqualTo(1);
    }

    @Test
    void nobodyThereIsUnreachable() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(sender().send("http://localhost:" + free)).isEqualTo(new Failed(Failure.UNREACHABLE));
        assertThat(sender().send("https://nobody.example.com/")).isEqualTo(new Failed(Failure.UNKNOWN_HOST));
    }

    @Test
    void theNextAddressIsTriedWhenOneDoesNotListen() throws IOException {
        Receiver receiver = plain(Receiver.ok());
        assertThat(sender().knowing("localhost", "127.0.0.3,127.0.0.1").send("http://localhost:" + receiver.port()))
                .isEqualTo(new Answered(200, "ok"));
    }

    private static Sender sender() {
        return Sender.inDevelopment(trust);
    }

    private static PostOutcome send(Receiver receiver) {
        return sender().send("http://localhost:" + receiver.port() + "/in");
    }

    private static PostOutcome sendEncrypted(Receiver receiver) {
        return sender().send("https://hooks.example.com:" + receiver.port() + "/in");
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
