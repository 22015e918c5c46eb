package dev.suitegate.core.catalog;

import java.util.Optional;

/**
 * Pages and pictures of a client that sign-in and consent pages link to: {@code client_uri}, {@code logo_uri},
 * {@code policy_uri} and {@code tos_uri} of RFC 7591 section 2.
 */
public record Pages(
        Optional<WebAddress> home, Optional<WebAddress> logo, Optional<WebAddress> policy, Optional<WebAddress> terms) {

    /** A client without any page of its own. */
    public static final Pages NONE = new Pages(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
