/** Rules about the code of core as a whole. */
@NullMarked
package dev.suitegate.core;

import org.jspecify.annotations.NullMarked;
