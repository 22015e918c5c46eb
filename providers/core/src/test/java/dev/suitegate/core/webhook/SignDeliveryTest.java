package dev.suitegate.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.suitegate.core.event.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the suite sends, as the reference library of Standard Webhooks receives it. */
final class SignDeliveryTest {

    private static final EventId ID = new EventId("evt_1");
    private static final String BODY = "{\"type\":\"endpoint.test\",\"city\":\"K\u00f6ln\"}";

    private final SigningSecret old = Deliveries.aSecret();
    private final SigningSecret current = Deliveries.aSecret();

    // The library looks at this machine's clock.
    private final Instant now = Instant.now();

    private SignedHeaders signed(Instant attempt, EndpointSecrets secrets) {
        return SignDelivery.sign(ID, attempt, Deliveries.bytes(BODY), secrets);
    }

    private static ThrowingCallable receipt(SigningSecret secret, SignedHeaders headers, String body) {
        return () -> receiver(secret).verify(body, asReceived(headers));
    }

    private static Webhook receiver(SigningSecret secret) throws EmptyWebhookSecretException {
        return new Webhook(secret.reveal());
    }

    private static Map<String, List<String>> asReceived(SignedHeaders headers) {
        return headers.asMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    }

    private static void refused(ThrowingCallable receipt) {
        assertThatExceptionOfType(WebhookVerificationException.class).isThrownBy(receipt);
    }

    @Test
    void isBelieved() {
        SignedHeaders headers = signed(now, EndpointSecrets.of(current));
        assertThatCode(receipt(current, headers, BODY)).doesNotThrowAnyException();
        refused(receipt(current, headers, BODY.replace("test", "tesT")));
        refused(receipt(old, headers, BODY));
    }

    @Test
    void isTheSignatureThatTheLibraryMakes() throws Exception {
        SignedHeaders headers = signed(now, EndpointSecrets.of(current));
        assertThat(headers.signature()).isEqualTo(receiver(current).sign("evt_1", now.getEpochSecond(), BODY));
        assertThat(headers.timestamp()).isEqualTo(Long.toString(now.getEpochSecond()));
    }

    @Test
    void duringARotationIsBelievedByWhoKnowsEitherSecret() {
        EndpointSecrets rotating = EndpointSecrets.of(old).rotate(current, now, Duration.ofHours(1));
        SignedHeaders headers = signed(now, rotating);
        assertThat(headers.signature()).matches("v1,[A-Za-z0-9+/]{43}= v1,[A-Za-z0-9+/]{43}=");
        assertThatCode(receipt(old, headers, BODY)).doesNotThrowAnyException();
        assertThatCode(receipt(current, headers, BODY)).doesNotThrowAnyException();
        refused(receipt(Deliveries.aSecret(), headers, BODY));
    }

    @Test
    void afterARotationIsBelievedByWhoKnowsTheNewSecretAlone() {
        EndpointSecrets rotated =
                EndpointSecrets.of(old).rotate(current, now.minus(Duration.ofHours(2)), Duration.ofHours(1));
        SignedHeaders headers = signed(now, rotated);
        assertThatCode(receipt(current, headers, BODY)).doesNotThrowAnyException();
        refused(receipt(old, headers, BODY));
    }

    @Test
    void eachAttemptIsSignedAnew() {
        EndpointSecrets secrets = EndpointSecrets.of(current);
        SignedHeaders first = signed(now.minus(Duration.ofHours(1)), secrets);
        SignedHeaders second = signed(now, secrets);
        assertThat(second.id()).isEqualTo(first.id());
        refused(receipt(current, first, BODY));
        assertThatCode(receipt(current, second, BODY)).doesNotThrowAnyException();
    }
}
