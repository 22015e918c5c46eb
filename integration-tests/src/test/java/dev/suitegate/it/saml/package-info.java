/** Products that speak SAML 2.0: who gets an assertion, what is in it, and what a refusal leaves. */
@NullMarked
package dev.suitegate.it.saml;

import org.jspecify.annotations.NullMarked;
