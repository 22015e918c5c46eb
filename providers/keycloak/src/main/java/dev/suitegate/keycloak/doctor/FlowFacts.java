package dev.suitegate.keycloak.doctor;

/**
 * A flow that is in use.
 *
 * @param asksForGrant it has the step that asks for the product grant, required and on every way through
 */
record FlowFacts(String alias, boolean asksForGrant) {}
