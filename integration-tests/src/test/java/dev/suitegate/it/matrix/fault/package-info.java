/** What closes a product for somebody: each fault changes one value of an allowed state. */
@NullMarked
package dev.suitegate.it.matrix.fault;

import org.jspecify.annotations.NullMarked;
