package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.ChooseTenant;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.Explanation;
import dev.suitegate.core.access.Explanation.Turn;
import dev.suitegate.core.access.Remedy;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Standing;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An explained decision as the API shows it, always with ids.
 *
 * @param at the instant that the decision is about
 * @param readAt when the facts were read; dates are looked at as of {@code at}, everything else as of then
 * @param rules what each rule found, in the order in which they are asked
 * @param wouldHelp lists of steps; all steps of any one list together would let the person in
 * @param next when the decision changes by the dates alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationRepresentation(
        String user,
        String product,
        String at,
        String readAt,
        Decision decision,
        List<Finding> rules,
        List<List<Step>> wouldHelp,
        List<Next> next) {

    ExplanationRepresentation {
        rules = List.copyOf(rules);
        wouldHelp = List.copyOf(wouldHelp);
        next = List.copyOf(next);
    }

    static ExplanationRepresentation of(UserId user, ProductId product, Explanation explanation) {
        return new ExplanationRepresentation(
                user.value(),
                product.value(),
                explanation.at().toString(),
                explanation.readAt().toString(),
                Decision.of(explanation.decision()),
                explanation.findings().stream().map(Finding::of).toList(),
                explanation.ways().stream()
                        .map(way -> way.stream().map(Step::of).toList())
                        .toList(),
                explanation.turns().stream().map(Next::of).toList());
    }

    /**
     * What somebody who tries comes to.
     *
     * @param decision {@code granted}, {@code denied} or {@code choose_tenant}
     * @param tenant for which tenant, or through which tenant alone it is denied
     * @param until when access ends as things stand; null: it has no end, or there is no access
     * @param tenants the tenants to choose among
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            String decision,
            @Nullable String reason,
            @Nullable String tenant,
            @Nullable String plan,
            @Nullable String until,
            @Nullable List<String> tenants) {

        static Decision of(AccessDecision decision) {
            if (decision instanceof Granted granted) {
                Instant end = granted.grant().endsAt();
                return new Decision(
                        "granted",
                        null,
                        granted.grant().tenant().value(),
                        granted.grant().plan().value(),
                        end == null ? null : end.toString(),
                        null);
            }
            if (decision instanceof Denied denied) {
                return new Decision("denied", denied.reason().word(), text(denied.tenant()), null, null, null);
            }
            if (decision instanceof ChooseTenant choice) {
                List<String> tenants = choice.tenants().stream()
                        .map(one -> one.tenant().value())
                        .toList();
                return new Decision("choose_tenant", null, null, null, null, tenants);
            }
            throw new IllegalStateException("there is no other decision");
        }
    }

    /** What a rule found; null: it is not about that. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            String rule,
            boolean holds,
            @Nullable String tenant,
            @Nullable String subscription,
            @Nullable String standing) {

        static Finding of(Explanation.Finding finding) {
            Standing standing = finding.standing();
            return new Finding(
                    finding.rule().word(),
                    finding.holds(),
                    text(finding.tenant()),
                    text(finding.subscription()),
                    standing == null ? null : standing.name().toLowerCase(Locale.ROOT));
        }
    }

    /** One thing to do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String step, @Nullable String tenant, @Nullable String subscription) {

        static Step of(Remedy remedy) {
            return new Step(remedy.step().word(), text(remedy.tenant()), text(remedy.subscription()));
        }
    }

    /** A decision to come. */
    record Next(String from, Decision decision) {

        static Next of(Turn turn) {
            return new Next(turn.from().toString(), Decision.of(turn.decision()));
        }
    }

    private static @Nullable String text(@Nullable TenantId tenant) {
        return tenant == null ? null : tenant.value();
    }

    private static @Nullable String text(@Nullable SubscriptionId id) {
        return id == null ? null : id.value();
    }
}
