package dev.suitegate.core.property;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.EvaluateAccess;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens to one tenant changes no answer for another. */
final class IsolationPropertyTest {

    private static final int HISTORIES = 400;
    private static final int STEPS = 30;

    @Test
    void whatGlobexBuysChangesNoAnswerForAcme() {
        Seed seed = Seed.ofThisRun();
        for (int history = 0; history < HISTORIES; history++) {
            Suite suite = new Suite();
            List<Step> ofAcme =
                    RandomSteps.of(suite.acme, suite, seed.history(2 * history)).draw(STEPS);
            List<Step> ofGlobex =
                    RandomSteps.of(suite.globex, suite, seed.history(2 * history + 1)).draw(STEPS).stream()
                            .filter(step -> !(step instanceof Step.Wait))
                            .toList();
            Shrinking.check(seed, history, ofGlobex, steps -> flaw(ofAcme, steps));
        }
    }

    private static Optional<String> flaw(List<Step> ofAcme, List<Step> ofGlobex) {
        Suite suite = new Suite();
        ofAcme.forEach(step -> step.happenIn(suite.world));
        List<AccessRequest> requests = requestsForAcme(suite);
        List<AccessDecision> before = answers(suite, requests);
        ofGlobex.forEach(step -> step.happenIn(suite.world));
        List<AccessDecision> after = answers(suite, requests);
        for (int i = 0; i < requests.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                return Optional.of(requests.get(i) + "\nwas answered " + before.get(i) + "\nand then " + after.get(i)
                        + "\nwhere acme's history is " + ofAcme);
            }
        }
        return Optional.empty();
    }

    private static List<AccessDecision> answers(Suite suite, List<AccessRequest> requests) {
        EvaluateAccess evaluateAccess = new EvaluateAccess(suite.world.facts());
        return requests.stream().map(evaluateAccess::evaluate).toList();
    }

    /** Of everybody, as far as the answer is about acme alone. */
    private static List<AccessRequest> requestsForAcme(Suite suite) {
        List<AccessRequest> requests = new ArrayList<>();
        for (ProductId product : List.of(suite.crm, suite.verify)) {
            requests.add(AccessRequest.of(new Principal.Machine(suite.acme), product));
            requests.add(AccessRequest.of(new Principal.Person(suite.ann, null), product));
            requests.add(AccessRequest.of(new Principal.Person(suite.mia, suite.acme), product)
                    .withHints(Set.of(new TenantHint("acme"))));
            for (UserId user : suite.people()) {
                AccessRequest request = AccessRequest.of(new Principal.Person(user, null), product);
                requests.add(request.withHints(Set.of(new TenantHint("acme"))));
                for (long epoch = 0; epoch < 4; epoch++) {
                    requests.add(request.withPin(new Pin(suite.acme, epoch)));
                }
            }
        }
        return requests;
    }
}
