/** One small program that runs as either sample product of the suite. */
@NullMarked
package dev.suitegate.samples;

import org.jspecify.annotations.NullMarked;
