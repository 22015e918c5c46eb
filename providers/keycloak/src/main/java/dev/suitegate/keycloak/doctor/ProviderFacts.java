package dev.suitegate.keycloak.doctor;

/** An identity provider that is switched on. */
record ProviderFacts(String alias, boolean signs, boolean validates, boolean ofTenant, boolean asksForGrant) {}
