package dev.suitegate.it.matrix.server;

import java.net.URI;

/**
 * One of the two Keycloaks.
 *
 * @param name {@code A} or {@code B}
 * @param address where it listens
 * @param publicAddress what both nodes call themselves
 */
public record Node(String name, URI address, URI publicAddress) {
    /** The address at this node of what the cluster calls so. */
    public URI here(URI uri) {
        if (!isOurs(uri)) {
            return uri;
        }
        String rest = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return address.resolve(rest);
    }

    /** A path at this node. */
    public URI here(String path) {
        return address.resolve(path);
    }

    /** Whether an address is the cluster's, by its public name or by this node's. */
    boolean isOurs(URI uri) {
        return publicAddress.getAuthority().equals(uri.getAuthority())
                || address.getAuthority().equals(uri.getAuthority());
    }

    @Override
    public String toString() {
        return name;
    }
}
