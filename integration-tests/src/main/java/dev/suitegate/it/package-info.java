/** The assembled distribution, tested from outside: one package per promise. */
@NullMarked
package dev.suitegate.it;

import org.jspecify.annotations.NullMarked;
