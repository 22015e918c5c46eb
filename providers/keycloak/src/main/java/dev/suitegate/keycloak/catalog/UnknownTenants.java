package dev.suitegate.keycloak.catalog;

import java.util.List;

/** A product file names tenants that the realm does not know. */
public final class UnknownTenants extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> pointers;

    UnknownTenants(List<String> pointers) {
        super("the realm has no organization with the alias at " + String.join(", ", pointers), null, false, false);
        this.pointers = List.copyOf(pointers);
    }

    /** Where in the file they stand, as JSON pointers (RFC 6901); at least one. */
    public List<String> pointers() {
        return pointers;
    }
}
