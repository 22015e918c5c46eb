package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An explained decision.
 *
 * @param user the user's id
 * @param at the instant that the decision is about
 * @param readAt when the facts were read; dates are looked at as of {@code at}, everything else as of then
 * @param rules what each rule found, in the order in which they are asked
 * @param wouldHelp lists of steps; all steps of any one list together would let the person in
 * @param next when the decision changes by the dates alone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = {"user", "product", "at", "readAt", "decision", "rules", "wouldHelp", "next"})
public record Explanation(
        @Schema(description = "The user's id.") String user,
        String product,

        @Schema(description = "The instant that the decision is about.", format = Form.INSTANT)
        String at,

        @Schema(
                description = "When the facts were read; dates are looked at as of at, everything else as of then.",
                format = Form.INSTANT)
        String readAt,

        Decision decision,

        @Schema(description = "What each rule found, in the order in which they are asked.")
        List<Finding> rules,

        @Schema(description = "All steps of any one list together would let the person in.")
        List<List<Step>> wouldHelp,

        @Schema(description = "When the decision changes by the dates alone.")
        List<Next> next) {

    public Explanation {
        rules = List.copyOf(rules);
        wouldHelp = List.copyOf(wouldHelp);
        next = List.copyOf(next);
    }

    /**
     * What somebody who tries comes to.
     *
     * @param decision {@code granted}, {@code denied} or {@code choose_tenant}
     * @param reason the denial reason; null: not denied
     * @param tenant for which tenant, or through which tenant alone it is denied; null: for none in particular
     * @param plan the plan that gives access; null: not granted
     * @param until when access ends as things stand; null: it has no end, or there is no access
     * @param tenants the tenants to choose among; null: there is nothing to choose
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "Decision", requiredProperties = "decision")
    public record Decision(
            @Schema(enumeration = {"granted", "denied", "choose_tenant"})
            String decision,

            @Schema(description = "The denial reason.") @Nullable
            String reason,

            @Nullable String tenant,
            @Nullable String plan,

            @Schema(description = "When access ends as things stand.", format = Form.INSTANT) @Nullable
            String until,

            @Schema(description = "The tenants to choose among.") @Nullable
            List<String> tenants) {}

    /**
     * What a rule found.
     *
     * @param rule for example {@code seat_held}
     * @param holds whether it lets the person through
     * @param tenant for which tenant; null: for all
     * @param subscription in which subscription, by external id; null: in none in particular
     * @param standing what the dates and the status come to; null: it is not about them
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Finding",
            requiredProperties = {"rule", "holds"})
    public record Finding(
            @Schema(examples = "seat_held") String rule,
            boolean holds,
            @Nullable String tenant,
            @Nullable String subscription,
            @Nullable String standing) {}

    /**
     * One thing to do.
     *
     * @param step for example {@code assign_seat}
     * @param tenant for which tenant; null: for all
     * @param subscription in which subscription, by external id; null: in none that there is
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "Step", requiredProperties = "step")
    public record Step(
            @Schema(examples = "assign_seat") String step,
            @Nullable String tenant,
            @Nullable String subscription) {}

    /** A decision to come, from an instant on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Next",
            requiredProperties = {"from", "decision"})
    public record Next(@Schema(format = Form.INSTANT) String from, Decision decision) {}
}
