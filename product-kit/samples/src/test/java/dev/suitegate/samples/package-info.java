/** The sample product from outside, against a small OpenID provider that can be told to misbehave. */
@NullMarked
package dev.suitegate.samples;

import org.jspecify.annotations.NullMarked;
