@NullMarked
package dev.suitegate.keycloak;

import org.jspecify.annotations.NullMarked;
