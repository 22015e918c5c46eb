/** One cell: a path under a fault at a placement; what is expected of it, what came, and the verdict. */
@NullMarked
package dev.suitegate.it.matrix.cell;

import org.jspecify.annotations.NullMarked;
