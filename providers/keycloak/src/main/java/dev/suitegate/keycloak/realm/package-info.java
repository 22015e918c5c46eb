/** What the suite adds to realms that are older than it, once, and beside what is there. */
@NullMarked
package dev.suitegate.keycloak.realm;

import org.jspecify.annotations.NullMarked;
