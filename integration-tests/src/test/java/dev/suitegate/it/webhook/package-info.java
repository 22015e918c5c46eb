/** Promise: what happens is told to whoever wants to know, at least once, and a slow receiver holds up nobody. */
@NullMarked
package dev.suitegate.it.webhook;

import org.jspecify.annotations.NullMarked;
