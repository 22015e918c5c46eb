@NullMarked
package dev.suitegate.keycloak.signal;

import org.jspecify.annotations.NullMarked;
