@NullMarked
package dev.suitegate.keycloak.ssf;

import org.jspecify.annotations.NullMarked;
