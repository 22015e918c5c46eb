package dev.suitegate.samples.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Finished markup. Text gets into it only through {@link #of}, which escapes.
 *
 * @param markup safe to send
 */
public record Html(String markup) {

    static final Html NOTHING = new Html("");

    /** Fills each {@code {}} of a constant template in order; every value that is not markup is escaped. */
    static Html of(String template, Object... values) {
        var parts = template.split("\\{}", -1);
        if (parts.length != values.length + 1) {
            throw new IllegalArgumentException(
                    "a template with " + (parts.length - 1) + " places got " + values.length);
        }
        var markup = new StringBuilder(parts[0]);
        for (var i = 0; i < values.length; i++) {
            markup.append(values[i] instanceof Html html ? html.markup() : escaped(String.valueOf(values[i])))
                    .append(parts[i + 1]);
        }
        return new Html(markup.toString());
    }

    static Html join(List<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
