/** Which events go out as security event tokens (RFC 8417), and to whom. */
@NullMarked
package dev.suitegate.core.signal;

import org.jspecify.annotations.NullMarked;
