package dev.suitegate.keycloak.enforcement;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a refused person takes the protocol's error back to the product.
 *
 * @param address null: there is no way back
 * @param fields what is posted there; empty: the address is a link
 */
record WayBack(@Nullable String address, Map<String, String> fields) {

    static final WayBack NONE = new WayBack(null, Map.of());

    WayBack {
        fields = new LinkedHashMap<>(fields);
    }

    static WayBack link(@Nullable String address) {
        return new WayBack(address, Map.of());
    }

    static WayBack link(URI address) {
        return link(address.toString());
    }
}
