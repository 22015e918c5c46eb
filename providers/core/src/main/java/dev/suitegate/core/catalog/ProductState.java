package dev.suitegate.core.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A product as it is, or as it is to be: everything in it that a product file decides, by name.
 *
 * @param settings of the product itself, such as {@code name}; what is not set is not there
 * @param clients by client id
 */
public record ProductState(Map<String, String> settings, Map<String, ClientState> clients) {

    public ProductState {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        clients = Collections.unmodifiableMap(new TreeMap<>(clients));
    }

    /**
     * One client.
     *
     * @param kind {@code web}, {@code native}, {@code saml}, {@code machine} or {@code backend}
     * @param settings such as {@code redirectUris}; what is not set is not there
     */
    public record ClientState(String kind, Map<String, String> settings) {

        public ClientState {
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        }
    }
}
