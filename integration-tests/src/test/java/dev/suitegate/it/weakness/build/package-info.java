/** A copy of the build whose provider JAR can forget single checks, one at a time, while it runs. */
@NullMarked
package dev.suitegate.it.weakness.build;

import org.jspecify.annotations.NullMarked;
