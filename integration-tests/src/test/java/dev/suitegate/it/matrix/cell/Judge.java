package dev.suitegate.it.matrix.cell;

import dev.suitegate.it.matrix.fault.Change;
import dev.suitegate.it.matrix.fault.Fault;
import dev.suitegate.it.matrix.path.Outcome;
import dev.suitegate.it.matrix.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what was seen into a verdict. It is never lenient: what it does not understand is inconclusive. */
record Judge(Cell cell, Expectation expected, boolean clearsAll) {
    /** Reasons that are always about one tenant; of the others some cells have none to name. */
    private static final Set<String> OF_A_TENANT =
            Set.of("tenant_suspended", "not_started", "trial_ended", "ended", "past_due");

    static Judge of(Cell cell, Expectation expected, boolean clearsAll) {
        return new Judge(cell, expected, clearsAll);
    }

    CellResult judge(Observation seen) {
        if (seen.outcome() instanceof Outcome.Unclear unclear) {
            return result(Verdict.INCONCLUSIVE, "", unclear.what(), seen);
        }
        if (expected instanceof Expectation.Kept kept) {
            return seen.outcome() instanceof Outcome.Through
                    ? result(Verdict.KEPT, "", kept.why(), seen)
                    : result(Verdict.INVALID, "", "refused, though " + kept.why(), seen);
        }
        return seen.outcome() instanceof Outcome.Refused refused
                ? refused(refused, seen)
                : result(Verdict.LEAK, "", "let through", seen);
    }

    private CellResult refused(Outcome.Refused refused, Observation seen) {
        Optional<Evidence.Recorded> ours =
                seen.refusals().stream().filter(Evidence.Recorded::isOurs).findFirst();
        String caughtBy = ours.map(Evidence.Recorded::layer).orElse("keycloak");
        // A disabled or deleted account is Keycloak's own matter; there only nothing new may come.
        boolean mustBeClear = clearsAll && !isOfTheAccount();
        if (seen.leftMoreThanBefore() || (mustBeClear && seen.leftAnything())) {
            return result(Verdict.LEAK, caughtBy, "left behind " + seen.after() + ", before " + seen.before(), seen);
        }
        return wrongWords(refused, ours, seen)
                .map(wrong -> result(Verdict.INCONCLUSIVE, caughtBy, wrong, seen))
                .orElseGet(() -> result(good(), caughtBy, "refused", seen));
    }

    private Verdict good() {
        return expected instanceof Expectation.Bounded ? Verdict.BOUNDED : Verdict.PASS;
    }

    /** Why this refusal may have nothing to do with the fault; empty when it is the fault's own. */
    private Optional<String> wrongWords(Outcome.Refused refused, Optional<Evidence.Recorded> ours, Observation seen) {
        Set<String> reasons = cell.faults().stream()
                .flatMap(fault -> fault.reasons().stream())
                .collect(Collectors.toSet());
        if (refused.form() == Outcome.Form.NOT_FOR_PRODUCTS) {
            return ours.isEmpty() ? Optional.of("no denial was recorded") : Optional.empty();
        }
        if (refused.form() == Outcome.Form.SIGN_IN_REFUSED && !isOfTheAccount()) {
            return Optional.of("the sign-in itself failed");
        }
        if (refused.form() == Outcome.Form.NO_ACCESS_PAGE && !reasons.contains(refused.words())) {
            return Optional.of("the page names another reason");
        }
        if (ours.isEmpty()) {
            return onlyTheSuiteKnows() ? Optional.of("no denial was recorded") : Optional.empty();
        }
        if (!reasons.contains(ours.get().reason())) {
            return Optional.of("another reason was recorded: " + ours.get());
        }
        if (!ours.get().reason().equals("no_product") && ours.get().product().isEmpty()) {
            return Optional.of("the denial was recorded without its product");
        }
        return namesTheTenant(ours.get(), seen.world())
                ? Optional.empty()
                : Optional.of("the denial was recorded with another tenant than "
                        + seen.world().subscriber());
    }

    private boolean namesTheTenant(Evidence.Recorded denial, World world) {
        if (denial.tenant().isEmpty()) {
            boolean ofADoor = denial.reason().equals("authentication_not_accepted") && !isOfTheAccount();
            return !OF_A_TENANT.contains(denial.reason()) && !ofADoor;
        }
        boolean other = cell.faults().stream().anyMatch(Fault::mayNameTheOtherTenant)
                && denial.tenant().equals(world.realm().other().id());
        return other || denial.tenant().equals(world.subscriber());
    }

    private boolean isOfTheAccount() {
        return cell.faults().stream().anyMatch(Fault::isOfTheAccount);
    }

    /** Keycloak reads neither our tables nor, at once, changes made in its own behind its back. */
    private boolean onlyTheSuiteKnows() {
        List<Change> changes = cell.faults().stream().map(Fault::change).toList();
        return changes.stream().allMatch(Change::isUnheard);
    }

    private CellResult result(Verdict verdict, String caughtBy, String story, Observation seen) {
        return new CellResult(
                cell,
                verdict,
                caughtBy,
                "expected " + expected.getClass().getSimpleName() + "; " + story + "; " + seen.outcome() + "; recorded "
                        + seen.refusals());
    }
}
