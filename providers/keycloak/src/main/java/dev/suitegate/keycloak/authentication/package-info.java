/** The step of a login flow that asks for the product grant, before any session exists. */
@NullMarked
package dev.suitegate.keycloak.authentication;

import org.jspecify.annotations.NullMarked;
