package dev.suitegate.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.webhook.SecretReading.Read;
import dev.suitegate.core.webhook.SecretReading.Reason;
import dev.suitegate.core.webhook.SecretReading.Refused;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SigningSecretTest {

    private static String encoded(int bytes) {
        return Base64.getEncoder().encodeToString(new byte[bytes]);
    }

    private static String text(int bytes) {
        return SigningSecret.PREFIX + encoded(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 32, 64})
    void isReadAndShownAsItIs(int bytes) {
        assertThat(SigningSecret.read(text(bytes)))
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.secret().reveal()).isEqualTo(text(bytes)));
    }

    static Stream<Arguments> noSecrets() {
        return Stream.of(
                Arguments.of("", Reason.EMPTY),
                Arguments.of(" ", Reason.NOT_VISIBLE_ASCII),
                Arguments.of(" " + text(32), Reason.NOT_VISIBLE_ASCII),
                Arguments.of(text(32) + "\n", Reason.NOT_VISIBLE_ASCII),
                Arguments.of(text(32) + "\r\nx-other: 1", Reason.NOT_VISIBLE_ASCII),
                Arguments.of(text(32).replace("_A", "_\u00c4"), Reason.NOT_VISIBLE_ASCII),
                Arguments.of(encoded(32), Reason.NO_PREFIX),
                Arguments.of("WHSEC_" + encoded(32), Reason.NO_PREFIX),
                Arguments.of("whpk_" + encoded(32), Reason.NO_PREFIX),
                Arguments.of(SigningSecret.PREFIX, Reason.TOO_SHORT),
                Arguments.of(SigningSecret.PREFIX + "====", Reason.NOT_BASE64),
                Arguments.of(text(32).replace("=", ""), Reason.NOT_BASE64),
                Arguments.of(text(32).replaceFirst("A=$", "B="), Reason.NOT_BASE64),
                Arguments.of(text(32).replaceFirst("AA", "-_"), Reason.NOT_BASE64),
                Arguments.of(text(23), Reason.TOO_SHORT),
                Arguments.of(text(65), Reason.TOO_LONG),
                Arguments.of(text(10_000), Reason.TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("noSecrets")
    void isRefusedWithAReason(String text, Reason reason) {
        assertThat(SigningSecret.read(text)).isEqualTo(new Refused(reason));
        assertThat(reason.rule()).isNotBlank();
    }

    @Test
    void isAnotherOneEachTime() {
        SecureRandom random = new SecureRandom();
        SigningSecret one = SigningSecret.generate(random);
        assertThat(one).isNotEqualTo(SigningSecret.generate(random));
        assertThat(SigningSecret.read(one.reveal())).isEqualTo(new Read(one));
    }

    @Test
    void doesNotShowItselfInALog() {
        SigningSecret secret = SigningSecret.generate(new SecureRandom());
        String hidden = secret.reveal().substring(SigningSecret.PREFIX.length());
        assertThat(secret.toString() + EndpointSecrets.of(secret)).doesNotContain(hidden);
    }
}
