/** What a role of the suite's API opens besides that API: nothing. */
@NullMarked
package dev.suitegate.it.rights;

import org.jspecify.annotations.NullMarked;
