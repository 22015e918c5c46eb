package dev.suitegate.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suitegate.core.access.DecisionTable.Asked;
import dev.suitegate.core.access.DecisionTable.Stored;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The full product of states against {@link DecisionTable}. */
final class EveryStateTest {

    @Test
    void refusesExactlyTheTermsThatBillingMayNotWrite() {
        for (TermsState state : TermsState.all()) {
            if (state.isAllowed()) {
                assertThat(state.terms().status()).isEqualTo(state.status());
            } else {
                assertThatIllegalArgumentException().as(state.toString()).isThrownBy(state::terms);
            }
        }
    }

    @Test
    void decidesEveryStateAsTheTableSays() {
        List<Asked> requests = Asked.all();
        Set<DenialReason> met = EnumSet.noneOf(DenialReason.class);
        long states = 0;
        long granted = 0;
        for (Stored stored : Stored.all()) {
            StagedState stage = new StagedState(stored);
            for (Asked asked : requests) {
                AccessDecision expected = stage.expected(asked);
                AccessDecision decision = stage.decide(asked);
                if (!agree(decision, expected)) {
                    throw new AssertionError(
                            stored + "\n" + asked + "\nexpected " + expected + "\nbut was  " + decision);
                }
                states++;
                if (decision instanceof AccessDecision.Denied denied) {
                    met.add(denied.reason());
                } else {
                    granted++;
                }
            }
        }
        System.out.println(states + " states decided, access granted in " + granted);
        assertThat(states).isGreaterThan(2_000_000);
        assertThat(granted).isPositive();
        assertThat(met).containsExactlyInAnyOrder(DenialReason.values());
    }

    private static boolean agree(AccessDecision decision, AccessDecision expected) {
        if (decision instanceof AccessDecision.Denied is && expected instanceof AccessDecision.Denied should) {
            return is.reason() == should.reason();
        }
        return decision.equals(expected);
    }
}
