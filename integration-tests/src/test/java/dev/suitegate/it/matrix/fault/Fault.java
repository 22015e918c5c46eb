package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.fault.Change.Column;
import dev.suitegate.it.matrix.world.Variant;
import java.util.Locale;
import java.util.Set;

/** The faults, by axis. Most are one value in one row, changed in the database where no node can have heard of it. */
public enum Fault {
    /** There is no subscription at all. */
    NEVER(Axis.PRINCIPAL),
    /** Billing has ended the subscription. */
    REVOKED(Axis.PRINCIPAL),
    /** The same, through the billing API. */
    REVOKED_BY_BILLING(Axis.PRINCIPAL),
    /** The end has come. */
    EXPIRED(Axis.PRINCIPAL),
    /** The start has not come. */
    NOT_STARTED(Axis.PRINCIPAL),
    /** Unpaid, and the time of grace is over. */
    UNPAID(Axis.PRINCIPAL, Variant.GRACE),
    /** The trial is over. */
    TRIAL_ENDED(Axis.PRINCIPAL, Variant.TRIAL),
    /** The person is disabled. */
    USER_DISABLED(Axis.PRINCIPAL),
    /** Somebody typed wrong passwords until Keycloak locked the person out. */
    USER_LOCKED(Axis.PRINCIPAL),
    /** The person left the tenant. */
    LEFT_TENANT(Axis.PRINCIPAL),
    /** The person's account is gone. */
    USER_DELETED(Axis.PRINCIPAL),
    /** The subscription is another tenant's, to which the person does not belong. */
    FOREIGN(Axis.TENANT),
    /** The person belongs to two tenants and acts for one; the other one has the subscription. */
    ELSEWHERE(Axis.TENANT, Variant.HINTED),
    /** The person came through the identity provider of another tenant than the one they act for. */
    FOREIGN_DOOR(Axis.TENANT, Variant.TENANTS_DOOR),
    /** The person came through the identity provider of a tenant; the subscription is their own. */
    PERSONAL_BEHIND_DOOR(Axis.TENANT, Variant.NOBODYS_DOOR),
    /** The person's own tenant is suspended. */
    TENANT_SUSPENDED(Axis.TENANT),
    /** The product is switched off. */
    PRODUCT_DISABLED(Axis.PRODUCT),
    /** The product's client was switched off and on again; what it held before is old. */
    RE_ENABLED(Axis.PRODUCT),
    /** The product's client was deleted, and somebody made one with the same {@code client_id}. */
    RECREATED(Axis.PRODUCT),
    /** The product now belongs to another tenant alone. */
    MOVED(Axis.PRODUCT);

    private final Axis axis;
    private final Variant variant;

    Fault(Axis axis) {
        this(axis, Variant.PLAIN);
    }

    Fault(Axis axis, Variant variant) {
        this.axis = axis;
        this.variant = variant;
    }

    /** Which of the three axes it lies on; faults of different axes may come together. */
    public Axis axis() {
        return axis;
    }

    /** The allowed state that it is one value away from. */
    public Variant variant() {
        return variant;
    }

    /** How it comes about. */
    public Change change() {
        return switch (this) {
            case NEVER -> new Column("delete from SUITE_SUBSCRIPTION where EXTERNAL_ID = ?", Row.SUBSCRIPTION);
            case REVOKED -> subscription("DELETED_AT = now()");
            case REVOKED_BY_BILLING -> new RevokedByBilling();
            case EXPIRED, TRIAL_ENDED -> subscription("ENDS_AT = now()");
            case NOT_STARTED -> subscription("STARTS_AT = now() + interval '1 hour'");
            case UNPAID -> subscription("GRACE_UNTIL = now()");
            case USER_DISABLED -> new UserDisabled();
            case USER_LOCKED -> new WrongPasswords();
            case LEFT_TENANT -> new LeftTenant();
            case USER_DELETED -> new UserDeleted();
            case FOREIGN, ELSEWHERE -> new ToAnotherTenant();
            case FOREIGN_DOOR, PERSONAL_BEHIND_DOOR -> new DoorGivenAway();
            case TENANT_SUSPENDED -> new Column("update ORG set ENABLED = false where ID = ?", Row.HOME);
            case PRODUCT_DISABLED -> new ProductDisabled();
            case RE_ENABLED -> new ReEnabled();
            case RECREATED -> new Recreated();
            case MOVED -> new Moved();
        };
    }

    /** The denial reasons that tell of it, on the path that the decision takes with and without a pin. */
    public Set<String> reasons() {
        return switch (this) {
            case NEVER, REVOKED, FOREIGN -> Set.of("no_subscription");
            case REVOKED_BY_BILLING -> Set.of("no_subscription", "stale_epoch");
            case EXPIRED -> Set.of("ended");
            case TRIAL_ENDED -> Set.of("trial_ended");
            case NOT_STARTED -> Set.of("not_started");
            case UNPAID -> Set.of("past_due");
            case USER_DISABLED, USER_LOCKED, FOREIGN_DOOR, PERSONAL_BEHIND_DOOR ->
                Set.of("authentication_not_accepted");
            // Their session is gone; whom an identity provider still knows gets a new account, without anything.
            case USER_DELETED -> Set.of("authentication_not_accepted", "stale_epoch", "no_subscription");
            case LEFT_TENANT, ELSEWHERE, MOVED -> Set.of("not_a_member", "no_subscription");
            case TENANT_SUSPENDED -> Set.of("tenant_suspended");
            case PRODUCT_DISABLED -> Set.of("product_disabled");
            case RE_ENABLED -> Set.of("stale_epoch");
            case RECREATED -> Set.of("no_product", "stale_epoch");
        };
    }

    /** Whether the decision may name the other tenant, to which the subscription or the product has gone. */
    public boolean mayNameTheOtherTenant() {
        return this == ELSEWHERE || this == MOVED;
    }

    /** Whether it touches the account itself, so that the sign-in may fail before anybody asks for the product. */
    public boolean isOfTheAccount() {
        return this == USER_DISABLED || this == USER_LOCKED || this == USER_DELETED;
    }

    /** The name in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Change subscription(String value) {
        return new Column("update SUITE_SUBSCRIPTION set " + value + " where EXTERNAL_ID = ?", Row.SUBSCRIPTION);
    }

    /** The axes of faults. */
    public enum Axis {
        /** The person, and what billing says of them. */
        PRINCIPAL,
        /** The tenant, and the person's relation to it. */
        TENANT,
        /** The product and its client. */
        PRODUCT
    }
}
