package dev.suitegate.keycloak.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.keycloak.outbound.PostOutcome.Answered;
import dev.suitegate.keycloak.outbound.PostOutcome.Failed;
import dev.suitegate.keycloak.outbound.PostOutcome.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case 93: a receiver that is not the one who is meant, or cannot keep a secret. */
final class ReceiverIdentityTest {

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
    @ValueSource(strings = {"self-signed", "other-name", "expired"})
    void whoCannotProveWhoTheyAreGetNothing(String identity) throws Exception {
        Receiver receiver =
                running(Receiver.encrypted(keys.identity(identity).getServerSocketFactory(), Receiver.ok()));
        assertThat(sendEncrypted(receiver)).isEqualTo(new Failed(Failure.TLS));
        receiver.awaitBreakOff();
        assertThat(receiver.requests()).isEmpty();
        assertThat(sendEncrypted(encrypted(Receiver.ok()))).isEqualTo(new Answered(200, "ok"));
    }

    @ParameterizedTest
    @CsvSource({"1, TLSv1.2", "2, TLSv1.3"})
    void anOldVersionIsRefusedAndANewOneIsNot(int minor, String version) throws Exception {
        Receiver old = plain(new OldTls(minor));
        assertThat(sendEncrypted(old)).isEqualTo(new Failed(Failure.TLS));
        old.awaitBreakOff();
        assertThat(old.requests()).containsExactly("protocol_version");
        Receiver recent =
                running(Receiver.encrypted(keys.identity("good").getServerSocketFactory(), Receiver.ok(), version));
        assertThat(sendEncrypted(recent)).isEqualTo(new Answered(200, "ok"));
    }

    @Test
    void aCertificateOfNobodyIsNotTrustedByDefault() throws Exception {
        Receiver receiver = encrypted(Receiver.ok());
        Sender usual = Sender.inDevelopment(ReceiverTrust.of(Optional.empty()));
        assertThat(usual.send("https://hooks.example.com:" + receiver.port())).isEqualTo(new Failed(Failure.TLS));
        assertThat(sendEncrypted(receiver)).isEqualTo(new Answered(200, "ok"));
    }

    private static PostOutcome sendEncrypted(Receiver receiver) {
        return Sender.inDevelopment(trust).send("https://hooks.example.com:" + receiver.port() + "/in");
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
