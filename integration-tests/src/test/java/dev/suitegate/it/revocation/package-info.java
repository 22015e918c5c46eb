/** Promise: a revoked permission is gone at the next request, and what was issued before stays dead. */
@NullMarked
package dev.suitegate.it.revocation;

import org.jspecify.annotations.NullMarked;
