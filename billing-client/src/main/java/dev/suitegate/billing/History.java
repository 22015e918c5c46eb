package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the history, in the order in which the changes took effect.
 *
 * @param after where the next page begins, now or later
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = {"changes", "after"})
public record History(
        List<Change> changes,

        @Schema(description = "Where the next page begins, now or later.")
        String after) {

    public History {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param number the place in the history, from 1 on
     * @param action {@code created}, {@code revived}, {@code updated}, {@code deleted}, {@code seat_assigned} or
     *     {@code seat_freed}; of a product {@code product_created}, {@code product_changed}, {@code product_locked},
     *     {@code product_unlocked} or {@code secret_rotated}; of the realm {@code epochs_raised},
     *     {@code webhook_added}, {@code webhook_changed}, {@code webhook_removed} or {@code webhook_secret_rotated}
     * @param externalId the subscription's; null: it is about none
     * @param tenant the organization's id; null: it is about a person's own subscription, or about none
     * @param user whose own subscription it is about, or whose seat; null: neither
     * @param product null: it is about the realm as a whole
     * @param before what was before; null: nothing, or there is nothing to tell
     * @param after what is after; null: nothing any more, or there is nothing to tell
     * @param actor the user id of whoever made the change
     * @param client the client through which; null: none, such as a change of Keycloak's own
     * @param reason what the request's header {@code Suite-Reason} said; null: nothing
     * @param requestId the request's {@code X-Request-Id}
     * @param hash of this line and the one before it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Change",
            requiredProperties = {"number", "at", "action", "actor", "requestId", "hash"})
    public record Change(
            @Schema(minimum = "1") long number,
            @Schema(format = Form.INSTANT) String at,
            String action,
            @Nullable String externalId,
            @Nullable String tenant,
            @Nullable String user,
            @Nullable String product,

            @Schema(description = "What was before.", type = SchemaType.OBJECT) @Nullable
            Map<String, Object> before,

            @Schema(description = "What is after.", type = SchemaType.OBJECT) @Nullable
            Map<String, Object> after,

            @Schema(description = "The user id of whoever made the change.")
            String actor,

            @Schema(description = "The client through which.") @Nullable
            String client,

            @Schema(description = "What Suite-Reason said.") @Nullable
            String reason,

            String requestId,

            @Schema(description = "Of this line and the one before it.")
            String hash) {}

    /**
     * What a reading of the whole history found.
     *
     * @param lines how many were read
     * @param last the number of the last line
     * @param hash of the last line: kept elsewhere, it shows later whether lines were cut off
     * @param faults where the history is not as it was written; empty: nowhere
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Verification",
            requiredProperties = {"lines", "last", "hash", "faults"})
    public record Verification(long lines, long last, String hash, List<Fault> faults) {

        public Verification {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A place where the history is not as it was written.
     *
     * @param kind {@code missing}, {@code altered}, {@code unlinked} or {@code cut_off}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Fault",
            requiredProperties = {"number", "kind"})
    public record Fault(
            long number,

            @Schema(enumeration = {"missing", "altered", "unlinked", "cut_off"})
            String kind) {}

    /** Who was refused what, the latest first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "Refusals", requiredProperties = "refused")
    public record Refusals(List<Refused> refused) {

        public Refusals {
            refused = List.copyOf(refused);
        }
    }

    /**
     * Calls that were refused within one minute.
     *
     * @param since the minute
     * @param actor the user id of whoever called
     * @param client the client through which
     * @param route the method and the form of the path, without the names in it
     * @param problem the last part of the problem's type
     * @param times how many calls
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Refused",
            requiredProperties = {"since", "actor", "client", "route", "problem", "times"})
    public record Refused(
            @Schema(format = Form.INSTANT) String since,
            String actor,
            String client,

            @Schema(description = "The method and the form of the path, without the names in it.")
            String route,

            @Schema(description = "The last part of the problem's type.")
            String problem,

            @Schema(minimum = "1") long times) {}
}
