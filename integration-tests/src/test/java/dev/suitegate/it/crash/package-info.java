/** Changes while the server is killed again and again. */
@NullMarked
package dev.suitegate.it.crash;

import org.jspecify.annotations.NullMarked;
