/** The ways by which a client obtains or uses something for somebody, one class each. */
@NullMarked
package dev.suitegate.it.matrix.path;

import org.jspecify.annotations.NullMarked;
