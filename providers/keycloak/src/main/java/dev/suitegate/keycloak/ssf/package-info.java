/**
 * The one place that knows Keycloak's experimental Shared Signals Framework. Nothing in here is loaded by a server whose feature
 * {@code ssf} is off.
 */
@NullMarked
package dev.suitegate.keycloak.ssf;

import org.jspecify.annotations.NullMarked;
