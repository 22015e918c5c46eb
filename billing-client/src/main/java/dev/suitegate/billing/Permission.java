package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a product is switched on for a tenant or a person, without a billing engine.
 *
 * @param plan null: {@code default}
 * @param status null: active
 * @param seats for tenants only; null: every member is covered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Permission(
        @Schema(defaultValue = "default", pattern = Form.PLAN) @Nullable
        String plan,

        @Nullable SubscriptionStatus status,
        @Schema(format = Form.INSTANT) @Nullable String startsAt,
        @Schema(format = Form.INSTANT) @Nullable String endsAt,
        @Schema(format = Form.INSTANT) @Nullable String graceUntil,

        @Schema(description = "For tenants only.", minimum = "0") @Nullable
        Integer seats) {

    /** Active from now on, without an end, for every member. */
    public static final Permission OPEN = new Permission(null, null, null, null, null, null);

    /** The external ids of the subscriptions that have ended. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "Ended", requiredProperties = "ended")
    public record Ended(List<String> ended) {

        public Ended {
            ended = List.copyOf(ended);
        }
    }
}
