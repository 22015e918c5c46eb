@NullMarked
package dev.suitegate.keycloak.wiring;

import org.jspecify.annotations.NullMarked;
