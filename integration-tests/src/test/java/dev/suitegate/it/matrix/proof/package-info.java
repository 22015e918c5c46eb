/** What the matrix hands over: figures, a list of paths, and a table for people. */
@NullMarked
package dev.suitegate.it.matrix.proof;

import org.jspecify.annotations.NullMarked;
