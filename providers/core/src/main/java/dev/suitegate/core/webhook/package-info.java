/** How events reach endpoints: who gets which, how a delivery is signed, when it is tried again and when an endpoint is given up. */
@NullMarked
package dev.suitegate.core.webhook;

import org.jspecify.annotations.NullMarked;
