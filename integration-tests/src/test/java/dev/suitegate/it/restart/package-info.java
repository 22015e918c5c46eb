/** Servers that are stopped and started again: on realms that are older than the suite, and on a database that was put back. */
@NullMarked
package dev.suitegate.it.restart;

import org.jspecify.annotations.NullMarked;
