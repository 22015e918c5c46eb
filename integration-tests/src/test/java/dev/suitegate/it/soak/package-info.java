/** What takes minutes and holds anyhow: run by hand, with {@code make soak} or {@code make prove TAG=soak}. */
@NullMarked
package dev.suitegate.it.soak;

import org.jspecify.annotations.NullMarked;
