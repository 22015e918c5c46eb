/** A provider as a company would write it: which customer a client belongs to stands in a list of its own. */
@NullMarked
package dev.suitegate.it.tenant.company;

import org.jspecify.annotations.NullMarked;
