/** Promise: the shipped realm meets every row of the security baseline, S1 to S33. */
@NullMarked
package dev.suitegate.it.baseline;

import org.jspecify.annotations.NullMarked;
