/** The roles of the suite, and who holds one. */
@NullMarked
package dev.suitegate.keycloak.role;

import org.jspecify.annotations.NullMarked;
