/** The suite's tables, and the rules' ports answered from them. Nothing outside sees an entity. */
@NullMarked
package dev.suitegate.keycloak.persistence;

import org.jspecify.annotations.NullMarked;
