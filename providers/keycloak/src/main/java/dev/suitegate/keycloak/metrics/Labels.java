package dev.suitegate.keycloak.metrics;

import dev.suitegate.core.catalog.ProductId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The values of labels. */
final class Labels {

    /** No id has parentheses. */
    static final String NONE = "(none)";

    static final String OTHER = "(other)";

    private final int most;
    private final Set<String> products = ConcurrentHashMap.newKeySet();

    /** @param most how many products have a value of their own until the next start; all further ones share one */
    Labels(int most) {
        this.most = most;
    }

    String product(@Nullable ProductId product) {
        if (product == null) {
            return NONE;
        }
        String value = product.value();
        if (products.contains(value)) {
            return value;
        }
        return products.size() < most && products.add(value) ? value : OTHER;
    }

    /** The class of an HTTP status (RFC 9110 section 15), for example {@code 2xx}. */
    static String statusClass(int status) {
        return status >= 100 && status <= 599 ? status / 100 + "xx" : OTHER;
    }
}
