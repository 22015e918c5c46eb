package dev.suitegate.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.webhook.Authenticity.Genuine;
import dev.suitegate.core.webhook.Authenticity.Reason;
import dev.suitegate.core.webhook.Authenticity.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerifyDeliveryTest {

    private static final EventId ID = new EventId("evt_1");
    private static final byte[] BODY = Deliveries.bytes("{\"type\":\"endpoint.test\"}");
    private static final Instant SENT = Instant.parse("2026-11-01T12:00:00Z");
    private static final Genuine GENUINE = new Genuine(ID);

    private final SigningSecret secret = Deliveries.aSecret();
    private final SigningSecret former = Deliveries.aSecret();
    private final SignedHeaders headers = SignDelivery.sign(ID, SENT, BODY, EndpointSecrets.of(secret));

    private Authenticity verify(SignedHeaders received, byte[] body, Instant now) {
        return new VerifyDelivery(List.of(secret)).verify(received, body, now);
    }

    private Authenticity verify(SignedHeaders received) {
        return verify(received, BODY, SENT);
    }

    private SignedHeaders withSignature(String signature) {
        return new SignedHeaders(headers.id(), headers.timestamp(), signature);
    }

    @Test
    void believesWhatTheSuiteSends() {
        assertThat(verify(headers)).isEqualTo(GENUINE);
    }

    @Test
    void believesWhatTheReferenceLibrarySigns() throws Exception {
        String signature = new Webhook(secret.reveal())
                .sign("evt_1", SENT.getEpochSecond(), new String(BODY, StandardCharsets.UTF_8));
        assertThat(verify(withSignature(signature))).isEqualTo(GENUINE);
    }

    @Test
    void toleratesFiveMinutesBothWays() {
        Duration tolerance = VerifyDelivery.TOLERANCE;
        assertThat(verify(headers, BODY, SENT.plus(tolerance))).isEqualTo(GENUINE);
        assertThat(verify(headers, BODY, SENT.minus(tolerance))).isEqualTo(GENUINE);
        assertThat(verify(headers, BODY, SENT.plus(tolerance).plusSeconds(1))).isEqualTo(new Rejected(Reason.TOO_OLD));
        assertThat(verify(headers, BODY, SENT.minus(tolerance).minusSeconds(1)))
                .isEqualTo(new Rejected(Reason.TOO_NEW));
    }

    @Test
    void doesNotBelieveAnAlteredBody() {
        byte[] altered = BODY.clone();
        altered[altered.length - 1] ^= 1;
        assertThat(verify(headers, altered, SENT)).isEqualTo(new Rejected(Reason.NO_MATCHING_SIGNATURE));
        assertThat(verify(headers, new byte[0], SENT)).isEqualTo(new Rejected(Reason.NO_MATCHING_SIGNATURE));
    }

    @Test
    void doesNotBelieveAnAlteredIdOrTime() {
        SignedHeaders otherId = new SignedHeaders("evt_2", headers.timestamp(), headers.signature());
        assertThat(verify(otherId)).isEqualTo(new Rejected(Reason.NO_MATCHING_SIGNATURE));

        String aSecondLater = Long.toString(SENT.getEpochSecond() + 1);
        SignedHeaders otherTime = new SignedHeaders(headers.id(), aSecondLater, headers.signature());
        assertThat(verify(otherTime)).isEqualTo(new Rejected(Reason.NO_MATCHING_SIGNATURE));
    }

    @Test
    void duringARotationEitherSideMayBeFirst() {
        EndpointSecrets rotating = EndpointSecrets.of(former).rotate(secret, SENT, Duration.ofHours(1));
        SignedHeaders both = SignDelivery.sign(ID, SENT, BODY, rotating);
        assertThat(new VerifyDelivery(List.of(former)).verify(both, BODY, SENT)).isEqualTo(GENUINE);
        assertThat(new VerifyDelivery(List.of(secret)).verify(both, BODY, SENT)).isEqualTo(GENUINE);
        assertThat(new VerifyDelivery(List.of(former, secret)).verify(headers, BODY, SENT))
                .isEqualTo(GENUINE);
    }

    @Test
    void afterARotationTheOldSecretIsWorthNothing() {
        SignedHeaders withOld = SignDelivery.sign(ID, SENT, BODY, EndpointSecrets.of(former));
        assertThat(verify(withOld)).isEqualTo(new Rejected(Reason.NO_MATCHING_SIGNATURE));
        assertThat(new VerifyDelivery(List.of()).verify(headers, BODY, SENT))
                .isEqualTo(new Rejected(Reason.NO_MATCHING_SIGNATURE));
    }

    @Test
    void passesOverSignaturesOfOtherSchemes() {
        assertThat(verify(withSignature("v1a,AAAA " + headers.signature()))).isEqualTo(GENUINE);
        assertThat(verify(withSignature(headers.signature().replace("v1,", "v1a,"))))
                .isEqualTo(new Rejected(Reason.NO_MATCHING_SIGNATURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "v1", "v1,", "v2,AAAA", ",", "\u00e4"})
    void doesNotBelieveWhatIsNoSignature(String signature) {
        assertThat(verify(withSignature(signature))).isEqualTo(new Rejected(Reason.NO_MATCHING_SIGNATURE));
    }

    @Test
    void doesNotCheckHundredsOfSignatures() {
        String seven = String.join(" ", Collections.nCopies(7, "v1,AAAA"));
        assertThat(verify(withSignature(seven + " " + headers.signature()))).isEqualTo(GENUINE);
        assertThat(verify(withSignature(seven + " v1,AAAA " + headers.signature())))
                .isEqualTo(new Rejected(Reason.TOO_MANY_SIGNATURES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", " 1", "1.5", "01", "1e9", "now", "999999999999999999999", "\u0661"})
    void doesNotReadOtherTimes(String timestamp) {
        assertThat(verify(new SignedHeaders(headers.id(), timestamp, headers.signature())))
                .isEqualTo(new Rejected(Reason.MALFORMED_TIMESTAMP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evt.1", "evt_1.1793534400", "evt_1\r\nx: y"})
    void doesNotReadOtherIds(String id) {
        assertThat(verify(new SignedHeaders(id, headers.timestamp(), headers.signature())))
                .isEqualTo(new Rejected(Reason.MALFORMED_ID));
    }
}
