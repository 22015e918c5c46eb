/** What the product answers on each path. */
@NullMarked
package dev.suitegate.samples.endpoint;

import org.jspecify.annotations.NullMarked;
