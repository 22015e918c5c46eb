@NullMarked
package dev.suitegate.keycloak.webhook;

import org.jspecify.annotations.NullMarked;
