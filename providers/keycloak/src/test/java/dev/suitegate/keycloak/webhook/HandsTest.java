package dev.suitegate.keycloak.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.event.EndpointId;
import dev.suitegate.keycloak.outbox.DueEndpoint;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HandsTest {

    private final Hands hands = new Hands();

    private static DueEndpoint endpoint(int number) {
        return new DueEndpoint("realm", new EndpointId("endpoint-" + number));
    }

    @Test
    void oneEndpointHasFourAndOthersStillGetTheirs() {
        assertThat(hands.reserve(endpoint(1), 0)).isEqualTo(4);
        assertThat(hands.reserve(endpoint(1), 0)).isZero();
        assertThat(hands.reserve(endpoint(2), 0)).isEqualTo(4);
    }

    @Test
    void manyShareThem() {
        int given = IntStream.range(0, 20)
                .map(number -> hands.reserve(endpoint(number), 19 - number))
                .sum();
        assertThat(given).isEqualTo(16);
        assertThat(IntStream.range(0, 16).map(number -> hands.reserve(endpoint(number), 0)))
                .containsOnly(0);
    }

    @Test
    void whatIsGivenBackIsFree() {
        hands.reserve(endpoint(1), 0);
        hands.release(endpoint(1), 3);
        assertThat(hands.reserve(endpoint(1), 0)).isEqualTo(3);
    }
}
