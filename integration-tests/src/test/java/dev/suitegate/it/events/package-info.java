/** Promise: what ends in Keycloak ends in the suite, with it or soon after, and nothing else does. */
@NullMarked
package dev.suitegate.it.events;

import org.jspecify.annotations.NullMarked;
