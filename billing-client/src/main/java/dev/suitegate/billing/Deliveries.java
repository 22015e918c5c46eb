package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of an endpoint's log of deliveries, in the order of events.
 *
 * @param after where the next page begins, now or later
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = {"deliveries", "after"})
public record Deliveries(
        List<Delivery> deliveries,

        @Schema(description = "Where the next page begins, now or later.")
        String after) {

    public Deliveries {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * One event at one endpoint.
     *
     * @param position the event's place in the realm's log of events
     * @param event the event's id
     * @param timestamp the time that the event says (RFC 3339)
     * @param state {@code pending}, {@code delivered} or {@code dead}: it is not tried any more, unless somebody asks for it
     * @param attempts how many were made; a resend does not set it back
     * @param nextAttemptAt when it is tried the next time, not before; null: it is not
     * @param lastAttempt null: there was none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Delivery",
            requiredProperties = {"position", "event", "type", "timestamp", "state", "attempts"})
    public record Delivery(
            @Schema(description = "The event's place in the realm's log of events.", minimum = "1")
            long position,

            String event,
            String type,
            @Schema(format = Form.INSTANT) String timestamp,

            @Schema(enumeration = {"pending", "delivered", "dead"})
            String state,

            @Schema(minimum = "0") int attempts,

            @Schema(description = "Not before; absent: never.", format = Form.INSTANT) @Nullable
            String nextAttemptAt,

            @Nullable LastAttempt lastAttempt) {}

    /**
     * How the last attempt went.
     *
     * @param status the HTTP status code; null: no answer came
     * @param failure why it was not accepted, in English; null: it was
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(requiredProperties = "at")
    public record LastAttempt(
            @Schema(format = Form.INSTANT) String at,

            @Schema(description = "The HTTP status code; absent: no answer came.") @Nullable
            Integer status,

            @Schema(description = "Why it was not accepted; absent: it was.") @Nullable
            String failure) {}

    /**
     * An event that is on its way.
     *
     * @param event its id
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "QueuedDelivery", requiredProperties = "event")
    public record Queued(String event) {}

    /**
     * From where on events are delivered once more.
     *
     * @param after the position behind which they begin; 0: with the first that is kept
     */
    @Schema(requiredProperties = "after")
    public record ReplayFrom(
            @Schema(description = "The position behind which they begin.", minimum = "0")
            long after) {}

    /**
     * A replay that has begun.
     *
     * @param newest the position of the last event that it delivers
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(requiredProperties = {"after", "newest"})
    public record Replay(long after, long newest) {}
}
