/** The tables: what the rules' ports promise, on the real schema of Keycloak and the suite, on each database. */
@NullMarked
package dev.suitegate.it.persistence;

import org.jspecify.annotations.NullMarked;
