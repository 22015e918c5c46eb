/** Tells the endpoints that somebody registered what happened, after the change has committed. */
@NullMarked
package dev.suitegate.keycloak.webhook;

import org.jspecify.annotations.NullMarked;
