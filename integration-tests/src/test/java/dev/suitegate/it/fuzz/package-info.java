/** What belongs to one tenant is nothing to another: the same answers whatever happens next door. */
@NullMarked
package dev.suitegate.it.fuzz;

import org.jspecify.annotations.NullMarked;
