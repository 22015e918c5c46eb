/** Signing in, renewing and signing out with OpenID Connect, as a confidential client. */
@NullMarked
package dev.suitegate.samples.oidc;

import org.jspecify.annotations.NullMarked;
