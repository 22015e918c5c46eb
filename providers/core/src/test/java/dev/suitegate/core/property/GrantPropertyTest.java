package dev.suitegate.core.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.ChooseTenant;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.EvaluateAccess;
import dev.suitegate.core.access.TenantChoice;
import dev.suitegate.core.tenant.TenantHint;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Nothing but a valid subscription ever lets anybody in. */
final class GrantPropertyTest {

    private static final int WORLDS = 800;
    private static final int STEPS = 25;
    private static final int REQUESTS = 60;

    @Test
    void whoeverIsLetInMeetsEveryCondition() {
        Seed seed = Seed.ofThisRun();
        int granted = 0;
        int chosen = 0;
        for (int number = 0; number < WORLDS; number++) {
            RandomGenerator random = seed.history(number);
            Suite suite = new Suite();
            List<Step> steps = RandomSteps.everywhere(suite, random).draw(STEPS);
            steps.forEach(step -> step.happenIn(suite.world));
            Upheaval upheaval = new Upheaval(suite, random);
            EvaluateAccess evaluateAccess = new EvaluateAccess(suite.world.facts());
            for (int i = 0; i < REQUESTS; i++) {
                AccessRequest request = upheaval.drawRequest();
                AccessDecision decision = evaluateAccess.evaluate(request);
                int world = number;
                Supplier<String> story =
                        () -> "world " + world + " of " + seed + "\n" + request + "\n" + upheaval + "\n" + steps;
                if (decision instanceof Granted grant) {
                    granted++;
                    assertThat(upheaval.objection(request, grant.grant()))
                            .as(story)
                            .isEmpty();
                } else if (decision instanceof ChooseTenant choice) {
                    chosen++;
                    assertThat(choice.tenants()).as(story).hasSizeGreaterThan(1);
                    assertThat(choice.tenants())
                            .as(story)
                            .allMatch(tenant -> isGranted(evaluateAccess, request, tenant));
                }
            }
        }
        System.out.println(WORLDS * REQUESTS + " requests: " + granted + " granted, " + chosen + " to choose");
        assertThat(granted).isGreaterThan(1_000);
        assertThat(chosen).isGreaterThan(20);
    }

    /** Whoever picks a tenant on the page asks again with it as the hint. */
    private static boolean isGranted(EvaluateAccess evaluateAccess, AccessRequest request, TenantChoice tenant) {
        TenantHint hint = new TenantHint(tenant.tenant().isPerson() ? TenantHint.PERSONAL : tenant.alias());
        return evaluateAccess.evaluate(request.withHints(Set.of(hint))) instanceof Granted granted
                && granted.grant().tenant().equals(tenant.tenant());
    }
}
