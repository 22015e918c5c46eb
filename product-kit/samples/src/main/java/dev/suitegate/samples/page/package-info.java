/** The pages that a person sees, as escaped HTML. */
@NullMarked
package dev.suitegate.samples.page;

import org.jspecify.annotations.NullMarked;
