/** The guide for operators says what is so. */
@NullMarked
package dev.suitegate.it.operations;

import org.jspecify.annotations.NullMarked;
