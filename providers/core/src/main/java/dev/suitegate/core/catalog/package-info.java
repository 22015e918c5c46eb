/** What is sold: products and the clients through which people and machines reach them. */
@NullMarked
package dev.suitegate.core.catalog;

import org.jspecify.annotations.NullMarked;
