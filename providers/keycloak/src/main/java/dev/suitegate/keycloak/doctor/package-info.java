/** What is wrong in a realm: facts are read from Keycloak, plain rules turn them into findings. Nothing is changed here. */
@NullMarked
package dev.suitegate.keycloak.doctor;

import org.jspecify.annotations.NullMarked;
