/** The doctor finds what is wrong in a realm, and nothing in one that is as shipped. */
@NullMarked
package dev.suitegate.it.doctor;

import org.jspecify.annotations.NullMarked;
