/** What operators see of the suite: its figures, under names that begin with {@code suitegate_}. Labels are few and name nobody. */
@NullMarked
package dev.suitegate.keycloak.metrics;

import org.jspecify.annotations.NullMarked;
