package dev.suitegate.keycloak.doctor;

import org.jspecify.annotations.Nullable;

/**
 * A protocol mapper that is in force for a client, its own or one of its default scopes'.
 *
 * @param provider what kind of mapper it is
 * @param claim the claim that it writes by its configuration; null: none that is configured
 */
record MapperFacts(String provider, @Nullable String claim) {}
