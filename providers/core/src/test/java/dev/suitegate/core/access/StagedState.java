package dev.suitegate.core.access;

import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.DecisionTable.Asked;
import dev.suitegate.core.access.DecisionTable.Pinned;
import dev.suitegate.core.access.DecisionTable.Seat;
import dev.suitegate.core.access.DecisionTable.Stored;
import dev.suitegate.core.access.DecisionTable.Who;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.Samples;
import dev.suitegate.core.world.World;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A world in the state that a {@link DecisionTable} describes. */
final class StagedState {

    private static final ProductId CRM = new ProductId("crm");

    /** Product, tenant and subject × product count once each; for a person also user, membership and seat. */
    private static final long EPOCH_OF_MACHINE = 3;

    private static final long EPOCH_OF_PERSON = 6;

    private final Stored stored;
    private final World world = new World();
    private final TenantId acme = world.organization("acme", "Acme");
    private final TenantId globex = world.organization("globex", "Globex");
    private final UserId ann = world.user("ann");
    private final Map<Who, Map<Pinned, Situation>> read = new EnumMap<>(Who.class);

    StagedState(Stored stored) {
        this.stored = stored;
        stageProduct();
        world.setEnabled(acme, stored.acmeEnabled());
        world.setEnabled(ann, stored.personEnabled());
        if (stored.memberOfAcme()) {
            world.join(ann, acme);
        }
        Subscription subscription = stored.seat() == Seat.UNSEATED
                ? Samples.subscription("sub", acme, CRM, stored.terms().terms())
                : Samples.seated("sub", acme, CRM, stored.terms().terms(), 1);
        world.subscriptions().save(subscription);
        if (stored.seat() == Seat.HELD) {
            world.subscriptions().addSeat(subscription.id(), ann);
        }
        world.raise(CRM);
        world.raise(acme);
        world.raise(ann);
        world.raise(ann, acme);
        world.subscriptions().raiseEpoch(acme, CRM);
        world.subscriptions().raiseEpoch(acme, CRM, ann);
    }

    private void stageProduct() {
        switch (stored.owner()) {
            case SHARED -> world.sharedProduct("crm");
            case OF_ACME -> world.dedicatedProduct("crm", acme);
            case OF_GLOBEX -> world.dedicatedProduct("crm", globex);
        }
        switch (stored.product()) {
            case ACTIVE -> {}
            case DISABLED -> world.disable(CRM);
            case ABSENT -> world.remove(CRM);
        }
    }

    AccessDecision decide(Asked asked) {
        return new EvaluateAccess(request -> readOnce(asked, request))
                .evaluate(new AccessRequest(principal(asked), CRM, null, hints(asked), null, pin(asked)));
    }

    /** What is stored does not change, and the read looks at nothing but who asks and which tenant is pinned. */
    private Situation readOnce(Asked asked, AccessRequest request) {
        return read.computeIfAbsent(asked.who(), who -> new EnumMap<>(Pinned.class))
                .computeIfAbsent(asked.pinned(), pinned -> world.facts().read(request));
    }

    AccessDecision expected(Asked asked) {
        DenialReason reason = new DecisionTable(stored, asked).reason();
        return reason == null
                ? new Granted(
                        new ProductGrant(acme, CRM, Samples.PRO, stored.terms().until(), epoch(asked)))
                : new Denied(reason, null);
    }

    private Principal principal(Asked asked) {
        if (asked.who() == Who.MACHINE_OF_ACME) {
            return new Principal.Machine(acme);
        }
        return new Principal.Person(
                ann,
                switch (asked.authenticated()) {
                    case BY_THE_SUITE -> null;
                    case BY_ACME -> acme;
                    case BY_GLOBEX -> globex;
                });
    }

    private Set<TenantHint> hints(Asked asked) {
        return switch (asked.hinted()) {
            case NOT -> Set.of();
            case ACME_BY_ID -> Set.of(new TenantHint(acme.value()));
            case ACME_BY_ALIAS -> Set.of(new TenantHint("acme"));
            case GLOBEX_BY_ALIAS -> Set.of(new TenantHint("globex"));
            case PERSONALLY -> Set.of(new TenantHint("personal"));
        };
    }

    private @Nullable Pin pin(Asked asked) {
        return switch (asked.pinned()) {
            case NOT -> null;
            case TO_ACME -> new Pin(acme, epoch(asked));
            case TO_ACME_LONG_AGO -> new Pin(acme, epoch(asked) - 1);
            case TO_GLOBEX -> new Pin(globex, epoch(asked));
        };
    }

    private static long epoch(Asked asked) {
        return asked.who() == Who.PERSON ? EPOCH_OF_PERSON : EPOCH_OF_MACHINE;
    }
}
