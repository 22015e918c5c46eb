/** Promise: as compose runs it, the suite is closed but for its own doors, and goes on when any one part of it dies. */
@NullMarked
package dev.suitegate.it.compose;

import org.jspecify.annotations.NullMarked;
