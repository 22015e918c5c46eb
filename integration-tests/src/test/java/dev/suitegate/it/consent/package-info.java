/** Promise: nobody's data reach a product that asks for consent before they allow it. */
@NullMarked
package dev.suitegate.it.consent;

import org.jspecify.annotations.NullMarked;
