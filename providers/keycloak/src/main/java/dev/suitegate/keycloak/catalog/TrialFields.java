package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.TrialOffer;
import dev.suitegate.core.catalog.TrialOffer.Audience;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Reads the key {@code trial} of a product file. */
final class TrialFields {

    private TrialFields() {}

    static Optional<TrialOffer> read(Fields trial) {
        Optional<Integer> days = trial.number("days", number -> number);
        Optional<PlanId> plan = trial.text("plan", PlanId::new);
        List<Audience> to = trial.present("to") ? trial.texts("to", TrialFields::audience) : List.of();
        return trial.made(() -> new TrialOffer(days.orElseThrow(), plan.orElseThrow(), once(to)));
    }

    private static Audience audience(String word) {
        return Audience.of(word).orElseThrow(() -> new IllegalArgumentException("is not \"users\" or \"tenants\""));
    }

    private static EnumSet<Audience> once(List<Audience> to) {
        EnumSet<Audience> audiences = EnumSet.noneOf(Audience.class);
        audiences.addAll(to);
        if (audiences.size() < to.size()) {
            throw new IllegalArgumentException("the same stands in \"to\" twice");
        }
        return audiences;
    }
}
