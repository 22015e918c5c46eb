/** The product file: read strictly, and turned into hardened Keycloak clients. */
@NullMarked
package dev.suitegate.keycloak.catalog;

import org.jspecify.annotations.NullMarked;
