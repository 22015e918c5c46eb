/** What happened, as it is told to others: changes of subscriptions, warnings before their end, access that was taken away. */
@NullMarked
package dev.suitegate.core.event;

import org.jspecify.annotations.NullMarked;
