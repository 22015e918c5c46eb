/** Operators see what the suite does, and nobody in it. */
@NullMarked
package dev.suitegate.it.metrics;

import org.jspecify.annotations.NullMarked;
