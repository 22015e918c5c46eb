@NullMarked
package dev.suitegate.keycloak.outbox;

import org.jspecify.annotations.NullMarked;
