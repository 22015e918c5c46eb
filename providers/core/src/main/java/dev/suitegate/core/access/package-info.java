/** The one decision: may this person or machine use this product now, and for which tenant. */
@NullMarked
package dev.suitegate.core.access;

import org.jspecify.annotations.NullMarked;
