/** Plain HTTP on loopback: requests in, replies out, with limits and security headers. */
@NullMarked
package dev.suitegate.samples.web;

import org.jspecify.annotations.NullMarked;
