/** The mappings that {@code docs/billing-recipes.md} shows, as they are tested. */
@NullMarked
package dev.suitegate.it.billing.recipe;

import org.jspecify.annotations.NullMarked;
