/** What tokens say: the claims of the token contract, written and read back. */
@NullMarked
package dev.suitegate.keycloak.token;

import org.jspecify.annotations.NullMarked;
