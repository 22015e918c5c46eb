/** What those who hold one of Keycloak's administrator roles, and those who hold none, can and cannot bring about. */
@NullMarked
package dev.suitegate.it.threat;

import org.jspecify.annotations.NullMarked;
