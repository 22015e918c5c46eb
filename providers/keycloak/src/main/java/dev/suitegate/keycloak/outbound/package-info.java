/** Sends what others have asked for to where they have asked for it, as far as the rules of {@code core.outbound} allow. */
@NullMarked
package dev.suitegate.keycloak.outbound;

import org.jspecify.annotations.NullMarked;
