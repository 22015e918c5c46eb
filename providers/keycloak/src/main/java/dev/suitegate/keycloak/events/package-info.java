/** Reacts to what happens in Keycloak: realms that come up, members who leave, users and tenants that are disabled. */
@NullMarked
package dev.suitegate.keycloak.events;

import org.jspecify.annotations.NullMarked;
