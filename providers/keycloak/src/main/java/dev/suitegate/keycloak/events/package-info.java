/** Reacts to what happens in Keycloak: realms, tenants, users and clients that come up, are switched, leave or are removed. */
@NullMarked
package dev.suitegate.keycloak.events;

import org.jspecify.annotations.NullMarked;
