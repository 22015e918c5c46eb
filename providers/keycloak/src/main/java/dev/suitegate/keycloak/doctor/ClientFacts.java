package dev.suitegate.keycloak.doctor;

import java.util.List;
import java.util.Set;

/**
 * One client as Keycloak and the suite's table have it.
 *
 * @param namesOtherProduct its client id is the id of a product that it does not belong to
 * @param tenantGone the tenant that it, or its product, belongs to does not exist
 * @param flows flows it uses in place of the realm's
 * @param tokenSeconds how long its access tokens live
 * @param consentReason its product file says why it asks for no consent
 */
record ClientFacts(
        String clientId,
        Kind kind,
        boolean namesOtherProduct,
        boolean tenantGone,
        List<FlowFacts> flows,
        Set<Switch> on,
        List<String> redirectUris,
        List<String> webOrigins,
        int tokenSeconds,
        List<MapperFacts> mappers,
        boolean consentReason) {

    /** What the client is for. */
    enum Kind {
        /** People enter a product with it, and it keeps a secret. */
        WEB,
        /** People enter a product with it, and it keeps no secret. */
        NATIVE,
        /** It acts for itself. */
        MACHINE,
        /** It belongs to no product and need not. */
        EXEMPT,
        /** Neither a product nor an exemption. */
        UNKNOWN;

        boolean letsPeopleIn() {
            return this == WEB || this == NATIVE;
        }

        boolean isOfProduct() {
            return letsPeopleIn() || this == MACHINE;
        }
    }

    /** What is switched on for it. */
    enum Switch {
        IMPLICIT_FLOW,
        DIRECT_ACCESS_GRANTS,
        FULL_SCOPE,
        PKCE_S256,
        RFC_9068_TYPE,
        FRONT_CHANNEL_LOGOUT,
        BACK_CHANNEL_LOGOUT,
        INTROSPECTION_JWT,
        LIGHTWEIGHT_TOKENS,
        CONSENT
    }

    ClientFacts {
        flows = List.copyOf(flows);
        on = Set.copyOf(on);
        redirectUris = List.copyOf(redirectUris);
        webOrigins = List.copyOf(webOrigins);
        mappers = List.copyOf(mappers);
    }

    boolean has(Switch what) {
        return on.contains(what);
    }
}
