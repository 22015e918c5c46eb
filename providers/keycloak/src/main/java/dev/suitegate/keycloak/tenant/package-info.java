/**
 * The place where a company can bring its own answer to the question for which tenant somebody signs in; and Keycloak's
 * organizations, which are the tenants.
 */
@NullMarked
package dev.suitegate.keycloak.tenant;

import org.jspecify.annotations.NullMarked;
