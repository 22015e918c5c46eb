/** The enforcement matrix: every way to obtain or use something, under every fault, at one node and across two. */
@NullMarked
package dev.suitegate.it.matrix;

import org.jspecify.annotations.NullMarked;
