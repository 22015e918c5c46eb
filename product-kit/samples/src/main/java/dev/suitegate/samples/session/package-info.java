/** Who is signed in here, and which sign-ins are under way. */
@NullMarked
package dev.suitegate.samples.session;

import org.jspecify.annotations.NullMarked;
