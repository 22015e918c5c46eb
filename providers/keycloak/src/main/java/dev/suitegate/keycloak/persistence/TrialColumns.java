package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.TrialOffer;
import dev.suitegate.core.catalog.TrialOffer.Audience;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates between the trial that a product offers and the columns of its row, which are empty when it offers none. */
final class TrialColumns {

    private static final String BETWEEN = " ";

    private TrialColumns() {}

    static @Nullable TrialOffer read(ProductEntity row) {
        return row.trialDays == null
                ? null
                : new TrialOffer(
                        row.trialDays,
                        new PlanId(row.trialPlan),
                        Arrays.stream(row.trialTo.split(BETWEEN, -1))
                                .map(TrialColumns::audience)
                                .collect(Collectors.toSet()));
    }

    static void write(@Nullable TrialOffer trial, ProductEntity row) {
        row.trialDays = trial == null ? null : trial.days();
        row.trialPlan = trial == null ? null : trial.plan().value();
        row.trialTo = trial == null
                ? null
                : trial.to().stream().map(Audience::word).sorted().collect(Collectors.joining(BETWEEN));
    }

    private static Audience audience(String word) {
        return Audience.of(word)
                .orElseThrow(() -> new IllegalStateException("SUITE_PRODUCT offers a trial to the unknown " + word));
    }
}
