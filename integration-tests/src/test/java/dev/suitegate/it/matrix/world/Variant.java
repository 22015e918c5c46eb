package dev.suitegate.it.matrix.world;

/** With what the allowed state is set up, so that each fault is one value away from an allowed twin. */
public enum Variant {
    /** An active subscription that began and has an end. */
    PLAIN("active"),
    /** The same; the person belongs to a second tenant too, and the request names the first. */
    HINTED("active"),
    /** A trial that has not ended. */
    TRIAL("trialing"),
    /** Unpaid, within the time of grace. */
    GRACE("past_due"),
    /** An active subscription; the person comes through the identity provider of their tenant. */
    TENANTS_DOOR("active"),
    /** An active subscription of the person's own; they come through an identity provider that belongs to no tenant. */
    NOBODYS_DOOR("active");

    private final String status;

    Variant(String status) {
        this.status = status;
    }

    String status() {
        return status;
    }

    /** Whether the person comes through an identity provider. */
    public boolean hasDoor() {
        return this == TENANTS_DOOR || this == NOBODYS_DOOR;
    }
}
