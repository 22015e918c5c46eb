package dev.suitegate.it.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.Suite;
import java.time.Duration;
import java.time.Instant;

/** What a yes to a trial has left behind. */
record Outcome(Suite suite, String key) {

    /** There is one subscription on the terms of the offer, one line of history by the person, and one event. */
    void assertStartedOnceBy(Newcomer person, int days) {
        JsonNode trial = suite.billing().get(key).expect(200).json();
        assertThat(trial.path("status").asText()).isEqualTo("trialing");
        assertThat(trial.path("plan").asText()).isEqualTo("standard");
        assertThat(Duration.between(
                        Instant.parse(trial.path("startsAt").asText()),
                        Instant.parse(trial.path("endsAt").asText())))
                .isEqualTo(Duration.ofDays(days));
        assertThat(changes()).hasSize(1);
        JsonNode change = changes().path(0);
        assertThat(change.path("action").asText()).isEqualTo("created");
        assertThat(change.path("actor").asText()).isEqualTo(person.id());
        assertThat(change.path("client").asText()).isEqualTo("verify-web");
        assertThat(change.path("reason").asText()).isEqualTo("self-service trial");
        assertThat(events(person)).hasSize(1);
        JsonNode details = events(person).path(0).path("details");
        assertThat(details.path("external_id").asText()).isEqualTo(key);
        assertThat(details.path("product").asText()).isEqualTo("verify");
        assertThat(details.path("request_id").asText())
                .isEqualTo(change.path("requestId").asText());
    }

    void assertNothing(Newcomer person) {
        suite.billing().get(key).expect(404);
        assertThat(changes()).isEmpty();
        assertThat(events(person)).isEmpty();
    }

    Instant end() {
        return Instant.parse(
                suite.billing().get(key).expect(200).json().path("endsAt").asText());
    }

    JsonNode changes() {
        return suite.billing()
                .call("/changes?subscription=" + key)
                .get()
                .expect(200)
                .json()
                .path("changes");
    }

    JsonNode events(Newcomer person) {
        return suite.administration()
                .realm("/events?type=CUSTOM_REQUIRED_ACTION&user=" + person.id())
                .get()
                .expect(200)
                .json();
    }
}
