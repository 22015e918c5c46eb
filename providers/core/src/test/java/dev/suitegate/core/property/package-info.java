/** Promises that hold in every random history. */
@NullMarked
package dev.suitegate.core.property;

import org.jspecify.annotations.NullMarked;
