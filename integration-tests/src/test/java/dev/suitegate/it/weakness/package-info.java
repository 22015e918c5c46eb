/** What becomes of the wall when a part of it is missing: a layer, or a single check. */
@NullMarked
package dev.suitegate.it.weakness;

import org.jspecify.annotations.NullMarked;
