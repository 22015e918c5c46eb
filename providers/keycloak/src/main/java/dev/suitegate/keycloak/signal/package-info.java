/** Events as security event tokens: the switch. What is off costs nothing and loads nothing of Keycloak's transmitter. */
@NullMarked
package dev.suitegate.keycloak.signal;

import org.jspecify.annotations.NullMarked;
