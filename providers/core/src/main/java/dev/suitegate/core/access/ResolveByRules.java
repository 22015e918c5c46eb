package dev.suitegate.core.access;

import dev.suitegate.core.access.TenantQuestion.Option;
import dev.suitegate.core.access.TenantResolution.Foreign;
import dev.suitegate.core.access.TenantResolution.Open;
import dev.suitegate.core.access.TenantResolution.Settled;
import dev.suitegate.core.tenant.TenantId;
import java.util.Optional;

/**
 * The suite's own order: the owner of a dedicated product; what the request names; what the person chose earlier, while they
 * may still enter for it; else whichever lets them in.
 */
public final class ResolveByRules implements ResolveTenant {

    @Override
    public TenantResolution resolve(TenantQuestion question) {
        TenantId owner = question.owner();
        if (owner != null) {
            return new Settled(owner);
        }
        if (!question.hints().isEmpty()) {
            return question.named().stream()
                    .findFirst()
                    .<TenantResolution>map(option -> new Settled(option.tenant()))
                    .orElseGet(Foreign::new);
        }
        return Optional.ofNullable(question.remembered())
                .flatMap(question::option)
                .filter(Option::enterable)
                .<TenantResolution>map(option -> new Settled(option.tenant()))
                .orElseGet(Open::new);
    }
}
