/** The layers that no realm setting can switch off: each asks the one decision and turns the answer into OAuth. */
@NullMarked
package dev.suitegate.keycloak.enforcement;

import org.jspecify.annotations.NullMarked;
