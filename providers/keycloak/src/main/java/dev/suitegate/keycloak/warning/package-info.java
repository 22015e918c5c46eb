/** Warnings before a subscription ends: found by every node, and sent to the people who look after the tenant. */
@NullMarked
package dev.suitegate.keycloak.warning;

import org.jspecify.annotations.NullMarked;
