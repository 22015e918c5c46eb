/** Products on a live server: one call makes a product, changes it, gives its clients new secrets, or locks everybody out. */
@NullMarked
package dev.suitegate.it.product;

import org.jspecify.annotations.NullMarked;
