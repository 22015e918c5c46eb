/** What a cell is about: a realm made for the matrix, a product for each path, and for each cell a person, tenants and a subscription. */
@NullMarked
package dev.suitegate.it.matrix.world;

import org.jspecify.annotations.NullMarked;
