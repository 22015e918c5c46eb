package dev.suitegate.it.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text to try. They are in {@code values.json}.
 *
 * @param template the text, with {@code «name»} for what there is of that name in the realm at hand
 */
record Value(String template) {
    private static final Pattern NAME = Pattern.compile("«(upper )?(\\w+)»");
    private static final int LONGEST_SHOWN = 60;
    private static final JsonNode FILE = file();

    /** What no parameter is made for, and the names of things that there are: one's own, somebody else's, and what is gone. */
    static final List<Value> ANYWHERE =
            Stream.concat(list("texts").stream(), list("names").stream()).toList();

    /** Headers that the contract does not name. */
    static final Map<String, List<Value>> FURTHER_HEADERS = furtherHeaders();

    /** A list of the file. */
    static List<Value> list(String name) {
        return values(FILE.path(name));
    }

    String in(House house) {
        return NAME.matcher(template).replaceAll(found -> {
            String known = house.known(found.group(2));
            return Matcher.quoteReplacement(found.group(1) == null ? known : known.toUpperCase(Locale.ROOT));
        });
    }

    /** For people. */
    String shown() {
        return template.length() > LONGEST_SHOWN ? template.substring(0, LONGEST_SHOWN) + "…" : template;
    }

    private static Map<String, List<Value>> furtherHeaders() {
        Map<String, List<Value>> headers = new LinkedHashMap<>();
        FILE.path("furtherHeaders").properties().forEach(one -> headers.put(one.getKey(), values(one.getValue())));
        return headers;
    }

    private static List<Value> values(JsonNode list) {
        List<Value> values = new ArrayList<>();
        list.forEach(one -> values.add(new Value(one.isTextual() ? one.textValue() : repeated(one))));
        return values;
    }

    private static String repeated(JsonNode one) {
        return one.path("first").asText()
                + one.path("repeat").asText().repeat(one.path("times").asInt())
                + one.path("then").asText();
    }

    private static JsonNode file() {
        try (InputStream in = Value.class.getResourceAsStream("values.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
