/** Somebody who is refused a product tries it with one yes, once. */
@NullMarked
package dev.suitegate.it.trial;

import org.jspecify.annotations.NullMarked;
