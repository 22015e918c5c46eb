package dev.suitegate.it.rights;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for the placeholders of paths. The same name means different things in different places. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w-]+)(:[^}]*)?}");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> queries = new LinkedHashMap<>();

    /**
     * Adds a value.
     *
     * @param place how the path ends where it belongs, such as <code>users/{user-id}</code>; the longest that fits counts
     */
    void put(String place, String value) {
        values.put(place, value);
    }

    /** Adds what is asked beside a path; without it Keycloak fails before it looks at who calls. */
    void putQuery(String path, String query) {
        queries.put(path, query);
    }

    /** The path with a value for each placeholder, and its query. */
    String fill(String path) {
        return filled(path) + queries.getOrDefault(path, "");
    }

    /** The same in another realm, where none of it exists. */
    String fillElsewhere(String path, String realm) {
        return fill(path.replace("{realm}", realm));
    }

    private String filled(String path) {
        return PLACEHOLDER.matcher(path).replaceAll(found -> {
            String place = path.substring(0, found.start()) + "{" + found.group(1) + "}";
            return Matcher.quoteReplacement(value(place));
        });
    }

    private String value(String place) {
        return values.keySet().stream()
                .filter(key -> place.endsWith("/" + key))
                .max(Comparator.comparing(String::length))
                .map(values::get)
                .orElseThrow(() -> new AssertionError("nothing real for " + place));
    }
}
