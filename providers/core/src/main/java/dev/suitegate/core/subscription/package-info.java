/** What billing says: who subscribes to which product, on which terms, with how many seats. */
@NullMarked
package dev.suitegate.core.subscription;

import org.jspecify.annotations.NullMarked;
