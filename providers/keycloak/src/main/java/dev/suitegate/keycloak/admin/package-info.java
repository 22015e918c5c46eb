/** The billing API under {@code /admin/realms/{realm}/suite}: it translates requests for the rules and answers in JSON. */
@NullMarked
package dev.suitegate.keycloak.admin;

import org.jspecify.annotations.NullMarked;
