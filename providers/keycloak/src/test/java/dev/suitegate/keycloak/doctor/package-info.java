@NullMarked
package dev.suitegate.keycloak.doctor;

import org.jspecify.annotations.NullMarked;
