package dev.suitegate.keycloak.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.suitegate.keycloak.catalog.InvalidProductFile.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The keys of one JSON object, each read once and by type; what is wrong is noted, so that one reading finds all of it. */
final class Fields {

    private final JsonNode object;
    private final String pointer;
    private final List<Problem> problems;
    private final int before;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode object, String pointer, List<Problem> problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
        this.before = problems.size();
        if (!object.isObject()) {
            problem("is not an object");
        }
    }

    boolean has(String key) {
        return object.has(key);
    }

    <T> Optional<T> optionalText(String key, Function<String, T> make) {
        JsonNode value = take(key);
        return value.isMissingNode() ? Optional.empty() : textAt(value, pointer + "/" + key, make);
    }

    <T> Optional<T> text(String key, Function<String, T> make) {
        return present(key) ? optionalText(key, make) : Optional.empty();
    }

    boolean flag(String key) {
        JsonNode value = take(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            note("/" + key, "is not true or false");
        }
        return value.asBoolean(false);
    }

    <T> List<T> texts(String key, Function<String, T> make) {
        List<T> made = new ArrayList<>();
        JsonNode values = array(key);
        for (int i = 0; i < values.size(); i++) {
            textAt(values.get(i), pointer + "/" + key + "/" + i, make).ifPresent(made::add);
        }
        return made;
    }

    <T> List<T> objects(String key, Function<Fields, Optional<T>> make) {
        List<T> made = new ArrayList<>();
        JsonNode values = present(key) ? array(key) : MissingNode.getInstance();
        for (int i = 0; i < values.size(); i++) {
            make.apply(new Fields(values.get(i), pointer + "/" + key + "/" + i, problems))
                    .ifPresent(made::add);
        }
        return made;
    }

    <T> Optional<T> object(String key, Function<Fields, Optional<T>> make) {
        return present(key) ? make.apply(new Fields(take(key), pointer + "/" + key, problems)) : Optional.empty();
    }

    <T> Optional<T> optionalObject(String key, Function<Fields, Optional<T>> make) {
        return has(key) ? object(key, make) : Optional.empty();
    }

    /** A whole number. */
    <T> Optional<T> number(String key, IntFunction<T> make) {
        if (!present(key)) {
            return Optional.empty();
        }
        JsonNode value = take(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            note("/" + key, "is not a whole number");
            return Optional.empty();
        }
        return guarded(pointer + "/" + key, () -> make.apply(value.intValue()));
    }

    /** Closes the object: a key nobody asked for is a problem. Makes the value only when nothing at all was wrong. */
    <T> Optional<T> made(Supplier<T> make) {
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                note("/" + key.replace("~", "~0").replace("/", "~1"), "is not a known key");
            }
        });
        return value(make);
    }

    /** Makes a value from keys read so far, only when nothing was wrong with any of them. */
    <T> Optional<T> value(Supplier<T> make) {
        return problems.size() > before ? Optional.empty() : guarded(pointer, make);
    }

    void problem(String message) {
        note("", message);
    }

    private JsonNode array(String key) {
        JsonNode values = take(key);
        if (!values.isMissingNode() && !values.isArray()) {
            note("/" + key, "is not a list");
            return MissingNode.getInstance();
        }
        return values;
    }

    /** Notes a missing key. */
    boolean present(String key) {
        if (!object.has(key)) {
            note("/" + key, "is missing");
        }
        return object.has(key);
    }

    private JsonNode take(String key) {
        known.add(key);
        return object.path(key);
    }

    private <T> Optional<T> textAt(JsonNode value, String at, Function<String, T> make) {
        if (!value.isTextual()) {
            problems.add(new Problem(at, "is not a text"));
            return Optional.empty();
        }
        return guarded(at, () -> make.apply(value.textValue()));
    }

    private <T> Optional<T> guarded(String at, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(at, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private void note(String below, String message) {
        problems.add(new Problem(pointer + below, message));
    }
}
