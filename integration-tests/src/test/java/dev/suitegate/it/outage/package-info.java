/** Promise: without its database the suite issues and confirms nothing, says so in time, and comes back by itself. */
@NullMarked
package dev.suitegate.it.outage;

import org.jspecify.annotations.NullMarked;
