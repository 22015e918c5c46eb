/** Two nodes of one cluster, and how the matrix talks to each of them: plain HTTP, a person's cookies, administration, SQL. */
@NullMarked
package dev.suitegate.it.matrix.server;

import org.jspecify.annotations.NullMarked;
