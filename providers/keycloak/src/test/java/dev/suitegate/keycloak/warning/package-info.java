@NullMarked
package dev.suitegate.keycloak.warning;

import org.jspecify.annotations.NullMarked;
