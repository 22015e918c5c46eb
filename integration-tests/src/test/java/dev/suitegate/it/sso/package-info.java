/** Promise: one sign-in serves every product, one sign-out ends it everywhere. */
@NullMarked
package dev.suitegate.it.sso;

import org.jspecify.annotations.NullMarked;
