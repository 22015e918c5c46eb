package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.TenantChoice;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the tenants the page shows: those whose name has the text that the person typed, so many at a time. What the
 * request says of it picks from what is there, and nothing else.
 */
record TenantChoicePage(List<TenantChoice> matching, String filter, int page) {

    static final int SIZE = 20;

    private static final int LONGEST_FILTER = 100;
    private static final Comparator<TenantChoice> BY_NAME = Comparator.comparing(
                    (TenantChoice choice) -> !choice.tenant().isPerson())
            .thenComparing(choice -> choice.name().toLowerCase(Locale.ROOT))
            .thenComparing(choice -> choice.tenant().value());

    static TenantChoicePage of(List<TenantChoice> choices, MultivaluedMap<String, String> parameters) {
        String filter = text(parameters.getFirst("filter"));
        String wanted = filter.toLowerCase(Locale.ROOT);
        List<TenantChoice> matching = choices.stream()
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(BY_NAME)
                .toList();
        int pages = Math.max(1, (matching.size() + SIZE - 1) / SIZE);
        return new TenantChoicePage(matching, filter, Math.min(number(parameters.getFirst("page")), pages));
    }

    int pages() {
        return Math.max(1, (matching.size() + SIZE - 1) / SIZE);
    }

    List<TenantChoice> shown() {
        int from = Math.min((page - 1) * SIZE, matching.size());
        return matching.subList(from, Math.min(from + SIZE, matching.size()));
    }

    private static String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.length() > LONGEST_FILTER ? text.substring(0, LONGEST_FILTER) : text;
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(typed) : 1;
    }
}
