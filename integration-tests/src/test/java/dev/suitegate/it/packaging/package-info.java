/** What is in the JARs that operators install. */
@NullMarked
package dev.suitegate.it.packaging;

import org.jspecify.annotations.NullMarked;
