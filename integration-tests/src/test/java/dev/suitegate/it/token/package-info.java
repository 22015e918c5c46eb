/** Promise: what a token says can be verified by anybody with a standard library. */
@NullMarked
package dev.suitegate.it.token;

import org.jspecify.annotations.NullMarked;
