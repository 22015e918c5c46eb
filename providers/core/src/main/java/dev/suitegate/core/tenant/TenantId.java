package dev.suitegate.core.tenant;

/**
 * Names a tenant for good: an organization's id, or a user's id for a personal subscription. Plain text, because the ids of
 * federated users are not UUIDs.
 */
public record TenantId(TenantType type, String value) {

    /** The longest user id that Keycloak stores, in characters. */
    private static final int LONGEST = 255;

    public TenantId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a tenant id has 1 to " + LONGEST + " characters");
        }
    }

    public static TenantId organization(String organizationId) {
        return new TenantId(TenantType.ORGANIZATION, organizationId);
    }

    /** The tenant that {@code user} is when subscribing for themselves. */
    public static TenantId person(UserId user) {
        return new TenantId(TenantType.PERSON, user.value());
    }

    public boolean isPerson() {
        return type == TenantType.PERSON;
    }
}
