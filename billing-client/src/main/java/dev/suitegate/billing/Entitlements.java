package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a tenant has bought.
 *
 * @param entitlements all of them; the tenant's other subscriptions end
 * @param sourceVersion where the write stands in the order of billing's writes; null: billing keeps no order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "entitlements")
public record Entitlements(
        @Schema(description = "All of them; the tenant's other subscriptions end.")
        List<Entitlement> entitlements,

        @Schema(
                description = "Where the write stands in the order of billing's writes.",
                minimum = "0",
                maximum = Form.LARGEST)
        @Nullable
        Long sourceVersion) {

    public Entitlements {
        entitlements = List.copyOf(entitlements);
    }

    /**
     * One of them.
     *
     * @param externalId billing's own key; null: {@code entitlement:{tenant id}:{product}}
     * @param plan billing's name of the offer; null: {@code default}
     * @param status what billing says; null: active
     * @param seats how many seats there are; null: every member is covered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Entitlement", requiredProperties = "product")
    public record Entitlement(
            @Schema(
                    description = "Billing's own key; without it entitlement:{tenant id}:{product}.",
                    pattern = Form.EXTERNAL_ID)
            @Nullable
            String externalId,

            String product,

            @Schema(defaultValue = "default", pattern = Form.PLAN) @Nullable
            String plan,

            @Nullable SubscriptionStatus status,
            @Schema(format = Form.INSTANT) @Nullable String startsAt,
            @Schema(format = Form.INSTANT) @Nullable String endsAt,
            @Schema(format = Form.INSTANT) @Nullable String graceUntil,
            @Schema(minimum = "0") @Nullable Integer seats) {

        /** An active one that covers every member. */
        public static Entitlement of(String product, String plan) {
            return new Entitlement(null, product, plan, null, null, null, null, null);
        }
    }

    /** What became of each subscription of the tenant, by external id. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "EntitlementChanges",
            requiredProperties = {"created", "updated", "unchanged", "ended"})
    public record Changes(List<String> created, List<String> updated, List<String> unchanged, List<String> ended) {

        public Changes {
            created = List.copyOf(created);
            updated = List.copyOf(updated);
            unchanged = List.copyOf(unchanged);
            ended = List.copyOf(ended);
        }
    }
}
