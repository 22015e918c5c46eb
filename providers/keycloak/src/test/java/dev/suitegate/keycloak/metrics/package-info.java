@NullMarked
package dev.suitegate.keycloak.metrics;

import org.jspecify.annotations.NullMarked;
