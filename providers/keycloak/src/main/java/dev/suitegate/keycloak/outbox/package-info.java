/** What is left to do after a change has committed: entries of Keycloak's own outbox, each done at least once. */
@NullMarked
package dev.suitegate.keycloak.outbox;

import org.jspecify.annotations.NullMarked;
