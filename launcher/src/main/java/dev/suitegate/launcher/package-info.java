/** Runs the whole suite as processes on one machine: Keycloak, the sample products, the demo subscriptions. */
@NullMarked
package dev.suitegate.launcher;

import org.jspecify.annotations.NullMarked;
