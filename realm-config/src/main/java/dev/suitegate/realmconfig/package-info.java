/** Joins the hand-written parts of a realm into the one file that Keycloak imports, and stops the build at anything unsafe. */
@NullMarked
package dev.suitegate.realmconfig;

import org.jspecify.annotations.NullMarked;
