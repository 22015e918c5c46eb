package dev.suitegate.core.access;

import static dev.suitegate.core.access.DecisionTable.Tenant.ACME;
import static dev.suitegate.core.access.DecisionTable.Tenant.GLOBEX;
import static dev.suitegate.core.access.DecisionTable.Tenant.NOBODY;
import static dev.suitegate.core.access.DecisionTable.Tenant.PERSONAL;

import dev.suitegate.core.subscription.SubscriptionStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The specification as a table: one subscription, of acme to crm, and somebody who wants into crm. The first row that applies
 * is the answer; no row: granted.
 */
final class DecisionTable {

    private final Stored stored;
    private final Asked asked;
    private final Set<Tenant> settled;
    private final Tenant tenant;

    DecisionTable(Stored stored, Asked asked) {
        this.stored = stored;
        this.asked = asked;
        this.settled = settled();
        this.tenant = tenant();
    }

    /** What the server holds. */
    record Stored(
            TermsState terms,
            Seat seat,
            boolean acmeEnabled,
            boolean memberOfAcme,
            boolean personEnabled,
            Product product,
            Owner owner) {

        /** Every combination, those with terms that billing may not write left out. */
        static List<Stored> all() {
            TermsState[] terms =
                    TermsState.all().stream().filter(TermsState::isAllowed).toArray(TermsState[]::new);
            return Odometer.count(choose -> new Stored(
                    choose.from(terms),
                    choose.from(Seat.values()),
                    choose.from(false, true),
                    choose.from(false, true),
                    choose.from(false, true),
                    choose.from(Product.values()),
                    choose.from(Owner.values())));
        }
    }

    /** What the request brings. */
    record Asked(Who who, Authenticated authenticated, Pinned pinned, Hinted hinted) {

        /** Every combination; nobody vouches for a machine. */
        static List<Asked> all() {
            return Odometer.count(choose -> new Asked(
                            choose.from(Who.values()),
                            choose.from(Authenticated.values()),
                            choose.from(Pinned.values()),
                            choose.from(Hinted.values())))
                    .stream()
                    .filter(asked -> asked.who == Who.PERSON || asked.authenticated == Authenticated.BY_THE_SUITE)
                    .toList();
        }
    }

    enum Tenant {
        ACME,
        GLOBEX,
        PERSONAL,
        NOBODY
    }

    enum Seat {
        UNSEATED,
        HELD,
        NOT_HELD
    }

    enum Authenticated {
        BY_THE_SUITE,
        BY_ACME,
        BY_GLOBEX
    }

    enum Product {
        ACTIVE,
        DISABLED,
        ABSENT
    }

    enum Pinned {
        NOT,
        TO_ACME,
        TO_ACME_LONG_AGO,
        TO_GLOBEX
    }

    enum Hinted {
        NOT,
        ACME_BY_ID,
        ACME_BY_ALIAS,
        GLOBEX_BY_ALIAS,
        PERSONALLY
    }

    enum Owner {
        SHARED,
        OF_ACME,
        OF_GLOBEX
    }

    enum Who {
        PERSON,
        MACHINE_OF_ACME
    }

    private record Row(DenialReason reason, Predicate<DecisionTable> applies) {}

    private static final List<Row> ROWS = List.of(
            new Row(DenialReason.NO_PRODUCT, s -> s.stored.product == Product.ABSENT),
            new Row(DenialReason.PRODUCT_DISABLED, s -> s.stored.product == Product.DISABLED),
            // The tenant is the client's, the token's, the owner's, or one that the server holds for this person.
            new Row(DenialReason.NOT_A_MEMBER, s -> s.settled.size() > 1),
            new Row(
                    DenialReason.NOT_A_MEMBER,
                    s -> s.hintedTenant() != NOBODY && !s.possible().contains(s.hintedTenant())),
            // The list of denial precedence.
            new Row(DenialReason.TENANT_SUSPENDED, s -> s.tenant == ACME && !s.stored.acmeEnabled),
            new Row(DenialReason.NOT_A_MEMBER, s -> s.isPerson() && s.tenant == ACME && !s.stored.memberOfAcme),
            new Row(DenialReason.NOT_A_MEMBER, s -> s.isPerson() && s.tenant == GLOBEX),
            new Row(DenialReason.AUTHENTICATION_NOT_ACCEPTED, s -> s.isPerson() && !s.stored.personEnabled),
            new Row(DenialReason.AUTHENTICATION_NOT_ACCEPTED, s -> s.isPerson() && !s.isAuthenticationAccepted()),
            new Row(DenialReason.NO_SUBSCRIPTION, s -> s.tenant != ACME),
            new Row(DenialReason.NOT_STARTED, s -> s.stored.terms.start() == TermsState.When.FUTURE),
            new Row(DenialReason.PAUSED, s -> s.is(SubscriptionStatus.PAUSED)),
            new Row(
                    DenialReason.PAST_DUE,
                    s -> s.is(SubscriptionStatus.PAST_DUE)
                            && s.stored.terms.grace().hasCome()),
            new Row(DenialReason.CANCELED, s -> s.is(SubscriptionStatus.CANCELED)),
            new Row(
                    DenialReason.TRIAL_ENDED,
                    s -> s.is(SubscriptionStatus.TRIALING)
                            && s.stored.terms.end().hasCome()),
            new Row(DenialReason.ENDED, s -> s.stored.terms.end().hasCome()),
            new Row(DenialReason.NO_SEAT, s -> s.isPerson() && s.stored.seat == Seat.NOT_HELD),
            new Row(DenialReason.STALE_EPOCH, s -> s.asked.pinned == Pinned.TO_ACME_LONG_AGO));

    /** Why access is denied; null: it is granted. */
    @Nullable
    DenialReason reason() {
        for (Row row : ROWS) {
            if (row.applies.test(this)) {
                return row.reason;
            }
        }
        return null;
    }

    /** The tenant in question; a person without a settled tenant or hint can only mean a tenant that has subscribed. */
    private Tenant tenant() {
        if (!settled.isEmpty()) {
            return settled.iterator().next();
        }
        if (hintedTenant() != NOBODY) {
            return hintedTenant();
        }
        return stored.memberOfAcme ? ACME : NOBODY;
    }

    private Set<Tenant> settled() {
        Set<Tenant> fixed = EnumSet.noneOf(Tenant.class);
        switch (asked.pinned) {
            case NOT -> {}
            case TO_ACME, TO_ACME_LONG_AGO -> fixed.add(ACME);
            case TO_GLOBEX -> fixed.add(GLOBEX);
        }
        switch (stored.owner) {
            case SHARED -> {}
            case OF_ACME -> fixed.add(ACME);
            case OF_GLOBEX -> fixed.add(GLOBEX);
        }
        if (!isPerson()) {
            fixed.add(ACME);
        }
        return fixed;
    }

    private Set<Tenant> possible() {
        if (!settled.isEmpty()) {
            return settled;
        }
        return stored.memberOfAcme ? EnumSet.of(ACME, PERSONAL) : EnumSet.of(PERSONAL);
    }

    private Tenant hintedTenant() {
        return switch (asked.hinted) {
            case NOT -> NOBODY;
            case ACME_BY_ID, ACME_BY_ALIAS -> ACME;
            case GLOBEX_BY_ALIAS -> GLOBEX;
            case PERSONALLY -> PERSONAL;
        };
    }

    private boolean isAuthenticationAccepted() {
        return switch (asked.authenticated) {
            case BY_THE_SUITE -> true;
            case BY_ACME -> tenant == ACME || tenant == NOBODY;
            case BY_GLOBEX -> tenant == NOBODY;
        };
    }

    private boolean isPerson() {
        return asked.who == Who.PERSON;
    }

    private boolean is(SubscriptionStatus status) {
        return stored.terms.status() == status;
    }
}
