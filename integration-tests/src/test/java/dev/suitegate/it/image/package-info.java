/** The image: what is in it, how it starts, and with what settings it does not. */
@NullMarked
package dev.suitegate.it.image;

import org.jspecify.annotations.NullMarked;
