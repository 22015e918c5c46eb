/** Ends the client sessions of people who lost access, after the change has committed, and tells their products. */
@NullMarked
package dev.suitegate.keycloak.revocation;

import org.jspecify.annotations.NullMarked;
