/** Two nodes of one cluster: what one is told the other knows, and what a dead one does not take with it. */
@NullMarked
package dev.suitegate.it.cluster;

import org.jspecify.annotations.NullMarked;
