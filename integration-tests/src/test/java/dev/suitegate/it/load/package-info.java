/** What people and billing see while nodes and their database die. */
@NullMarked
package dev.suitegate.it.load;

import org.jspecify.annotations.NullMarked;
