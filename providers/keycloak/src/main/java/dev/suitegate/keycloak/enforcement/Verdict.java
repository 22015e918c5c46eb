package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.ProductGrant;

/** What a layer has to do. */
sealed interface Verdict {

    /** No product is at stake: go on as Keycloak would. */
    record NotOurs() implements Verdict {}

    record Allowed(ProductGrant grant) implements Verdict {}

    record Refused(Refusal refusal) implements Verdict {}
}
