/** Promise: only billing changes subscriptions, and bad input changes nothing. */
@NullMarked
package dev.suitegate.it.billing;

import org.jspecify.annotations.NullMarked;
