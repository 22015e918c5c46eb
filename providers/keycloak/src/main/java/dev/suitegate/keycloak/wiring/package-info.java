/** Joins the rules' ports to the database, and the boilerplate every Keycloak provider needs. */
@NullMarked
package dev.suitegate.keycloak.wiring;

import org.jspecify.annotations.NullMarked;
