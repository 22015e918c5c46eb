package dev.suitegate.core.signal;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import dev.suitegate.core.webhook.TenantFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads which tenants a receiver of signals may see: {@code every}, or {@code organization:{id}} and {@code person:{id}} with blanks
 * between.
 */
public final class ReceiverTenants {

    private static final String EVERY = "every";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The longest id of a tenant. */
    private static final int LONGEST = 255;

    private ReceiverTenants() {}

    /** Nothing where a part of it cannot be understood: such a receiver sees nobody. */
    public static Optional<TenantFilter> read(String text) {
        List<String> words = BLANKS.splitAsStream(text.trim()).toList();
        if (words.equals(List.of(EVERY))) {
            return Optional.of(new TenantFilter.Every());
        }
        List<TenantId> tenants = new ArrayList<>();
        for (String word : words) {
            Optional<TenantId> tenant = tenant(word);
            if (tenant.isEmpty()) {
                return Optional.empty();
            }
            tenants.add(tenant.get());
        }
        return Optional.of(new TenantFilter.Only(Set.copyOf(tenants)));
    }

    private static Optional<TenantId> tenant(String word) {
        int colon = word.indexOf(':');
        String id = word.substring(colon + 1);
        if (colon < 0 || id.isEmpty() || id.length() > LONGEST) {
            return Optional.empty();
        }
        return Arrays.stream(TenantType.values())
                .filter(type -> type.claim().equals(word.substring(0, colon)))
                .findFirst()
                .map(type -> new TenantId(type, id));
    }
}
