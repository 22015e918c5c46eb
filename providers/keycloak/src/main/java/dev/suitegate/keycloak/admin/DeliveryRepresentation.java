package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suitegate.core.webhook.Delivery;
import dev.suitegate.core.webhook.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event at one endpoint.
 *
 * @param position the event's place in the realm's log of events
 * @param timestamp the time that the event says
 * @param attempts how many were made; a resend does not set it back
 * @param nextAttemptAt when it is tried the next time, not before; null: it is not
 * @param lastAttempt null: there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryRepresentation(
        long position,
        String event,
        String type,
        String timestamp,
        String state,
        int attempts,
        @Nullable String nextAttemptAt,
        @Nullable LastAttempt lastAttempt) {

    /**
     * How the last attempt went.
     *
     * @param status the HTTP status code; null: no answer came
     * @param failure why it was not accepted; null: it was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LastAttempt(
            String at, @Nullable Integer status, @Nullable String failure) {}

    /**
     * A part of the log.
     *
     * @param after where the next part begins
     */
    record Page(List<DeliveryRepresentation> deliveries, String after) {}

    static DeliveryRepresentation of(Delivery delivery) {
        return new DeliveryRepresentation(
                delivery.position(),
                delivery.event().value(),
                delivery.type().word(),
                delivery.happened().toString(),
                delivery.state().word(),
                delivery.attempts(),
                delivery.next().map(Instant::toString).orElse(null),
                delivery.last()
                        .map(last -> new LastAttempt(
                                last.at().toString(),
                                last.status().orElse(null),
                                last.failure().orElse(null)))
                        .orElse(null));
    }

    /** The state in a query; null: any. */
    static Optional<DeliveryState> state(@Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        Optional<DeliveryState> state = DeliveryState.of(word);
        if (state.isEmpty()) {
            throw new RefusedRequest(Problem.of(ProblemType.BAD_REQUEST, "state must be pending, delivered or dead."));
        }
        return state;
    }
}
