/** What the environment says about the product that this process is. */
@NullMarked
package dev.suitegate.samples.settings;

import org.jspecify.annotations.NullMarked;
