/** Whom a product is sold to: customer organizations, and people who subscribe for themselves. */
@NullMarked
package dev.suitegate.core.tenant;

import org.jspecify.annotations.NullMarked;
