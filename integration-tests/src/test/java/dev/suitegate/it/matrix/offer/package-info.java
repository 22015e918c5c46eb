/** What the running server offers, held against the rows of the matrix: nothing may be offered that no row covers. */
@NullMarked
package dev.suitegate.it.matrix.offer;

import org.jspecify.annotations.NullMarked;
