/** Promise: what Keycloak gets wrong by itself stays mended, one test for each trap. */
@NullMarked
package dev.suitegate.it.traps;

import org.jspecify.annotations.NullMarked;
