/** What the tests drive the assembled suite with: one running suite, a browser, relying parties, billing, the database. */
@NullMarked
package dev.suitegate.it.support;

import org.jspecify.annotations.NullMarked;
