package dev.suitegate.it.rights;

import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One route of Keycloak's administration.
 *
 * @param verb such as {@code GET}
 * @param path from the server's root, with placeholders such as <code>{realm}</code>
 * @param contentType what it takes; empty: no body
 * @param body the emptiest body that Keycloak can read, so that the call gets as far as its check of the caller
 */
record AdminRoute(String verb, String path, String contentType, String body) implements Comparable<AdminRoute> {
    private static final Pattern NAME = Pattern.compile("\\{[^}]*}");
    private static final Pattern KIND = Pattern.compile("(/resource-server/)"
            + "(?:(policy)/(?:aggregate|client|client-scope|group|js|regex|role|time|user)"
            + "|(permission)/(?:resource|scope))(?=/|$)");

    /** Reading first; then writing; then deleting, from the deepest on, so that nothing is gone before it is asked for. */
    private static final Comparator<AdminRoute> ORDER = Comparator.comparing(AdminRoute::rank)
            .thenComparing(route -> -route.path.split("/", -1).length)
            .thenComparing(AdminRoute::path)
            .thenComparing(AdminRoute::verb)
            .thenComparing(AdminRoute::contentType);

    /** The verb and the path. */
    String name() {
        return verb + " " + path;
    }

    /** The same without the names of the placeholders, and with one word for all kinds of policies. */
    String shape() {
        String nameless =
                NAME.matcher(path).replaceAll("{}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return verb + " " + KIND.matcher(nameless).replaceAll("$1$2$3/kind");
    }

    /** Sends it. */
    HttpAnswer send(HttpCall call) {
        return call.send(verb, contentType, body);
    }

    @Override
    public int compareTo(AdminRoute other) {
        return ORDER.compare(this, other);
    }

    private int rank() {
        return switch (verb) {
            case "GET" -> 0;
            case "DELETE" -> 2;
            default -> 1;
        };
    }
}
