/** Bounded memory: entries that expire, and the unguessable names they are kept under. */
@NullMarked
package dev.suitegate.samples.store;

import org.jspecify.annotations.NullMarked;
