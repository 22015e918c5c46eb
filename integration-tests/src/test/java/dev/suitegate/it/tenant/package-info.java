/** A person who belongs to several tenants works in exactly one at a time, and chooses which. */
@NullMarked
package dev.suitegate.it.tenant;

import org.jspecify.annotations.NullMarked;
