/** Promise: a faulty request is answered as its RFC says: no server error, no foreign address, nothing left behind. */
@NullMarked
package dev.suitegate.it.badinput;

import org.jspecify.annotations.NullMarked;
