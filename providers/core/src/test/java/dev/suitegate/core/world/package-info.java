/** The world that tests act in, in memory or in a database, and the contracts that both kinds keep. */
@NullMarked
package dev.suitegate.core.world;

import org.jspecify.annotations.NullMarked;
