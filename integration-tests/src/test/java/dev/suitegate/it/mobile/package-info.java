/** Promise: a native app signs in as RFC 8252 says. */
@NullMarked
package dev.suitegate.it.mobile;

import org.jspecify.annotations.NullMarked;
