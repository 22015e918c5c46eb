package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a body, each read by type. What is wrong is noted, so that one answer can list all of it. A field that is
 * {@code null} counts as absent.
 */
final class BodyFields {

    private final String place;
    private final ObjectNode object;
    private final Set<String> known = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    BodyFields(ObjectNode object) {
        this("", object);
    }

    /** @param place where in the body the object is, as a JSON pointer */
    BodyFields(String place, ObjectNode object) {
        this.place = place;
        this.object = object;
    }

    boolean has(String key) {
        return object.hasNonNull(key);
    }

    /** Declares a field that the answers have and that says nothing in a request. */
    void ignore(String key) {
        known.add(key);
    }

    @Nullable
    String text(String key) {
        JsonNode value = take(key);
        if (value == null || value.isTextual()) {
            return value == null ? null : value.textValue();
        }
        note(ProblemType.WRONG_TYPE, key, "Must be a string.");
        return null;
    }

    /** The text, or {@code absent} when the field is not there. */
    @Nullable
    String text(String key, String absent) {
        String text = text(key);
        return has(key) ? text : absent;
    }

    /** The text; a missing one is noted. */
    @Nullable
    String requiredText(String key) {
        if (!has(key)) {
            known.add(key);
            note(ProblemType.MISSING_FIELD, key, "Is required.");
            return null;
        }
        return text(key);
    }

    @Nullable
    Instant instant(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        Instant instant = Timestamp.parse(text).orElse(null);
        if (instant == null) {
            note(ProblemType.INVALID_DATE, key, Timestamp.RULE);
        }
        return instant;
    }

    /** A whole number between 0 and {@code most}. */
    @Nullable
    Integer count(String key, int most) {
        JsonNode value = take(key);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            note(ProblemType.WRONG_TYPE, key, "Must be a whole number.");
            return null;
        }
        if (!value.canConvertToInt() || value.intValue() < 0 || value.intValue() > most) {
            note(ProblemType.SEATS_OUT_OF_RANGE, key, "Must be between 0 and " + most + ".");
            return null;
        }
        return value.intValue();
    }

    /** A whole number; one that does not fit into 64 bits is below 0. */
    @Nullable
    Long whole(String key) {
        JsonNode value = take(key);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            note(ProblemType.WRONG_TYPE, key, "Must be a whole number.");
            return null;
        }
        return value.canConvertToLong() ? value.longValue() : -1;
    }

    /** Whether it is true; {@code absent} when the field is not there. */
    boolean flag(String key, boolean absent) {
        JsonNode value = take(key);
        if (value != null && !value.isBoolean()) {
            note(ProblemType.WRONG_TYPE, key, "Must be true or false.");
        }
        return value == null ? absent : value.asBoolean();
    }

    /** A list of objects, each with what is to be read from it; a missing one is noted. */
    List<BodyFields> requiredObjects(String key) {
        JsonNode value = take(key);
        List<BodyFields> objects = new ArrayList<>();
        if (value == null) {
            note(ProblemType.MISSING_FIELD, key, "Is required.");
            return objects;
        }
        value.forEach(element -> {
            if (element instanceof ObjectNode one) {
                objects.add(new BodyFields(place + pointer(key) + "/" + objects.size(), one));
            }
        });
        if (!value.isArray() || objects.size() != value.size()) {
            note(ProblemType.WRONG_TYPE, key, "Must be a list of objects.");
        }
        return objects;
    }

    /** What was noted so far. */
    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** A list of strings; one that is not there is empty. */
    List<String> texts(String key) {
        JsonNode value = take(key);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        });
        if (!value.isArray() || texts.size() != value.size()) {
            note(ProblemType.WRONG_TYPE, key, "Must be a list of strings.");
        }
        return texts;
    }

    /** Notes what was found in a part of the body. */
    void note(Violation violation) {
        violations.add(violation);
    }

    void note(ProblemType type, String key, String detail) {
        violations.add(new Violation(type, place + pointer(key), detail));
    }

    /** How many things were noted so far. */
    int noted() {
        return violations.size();
    }

    /** Closes the object: a key that nobody asked for is a problem. */
    void close() {
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                note(ProblemType.UNKNOWN_FIELD, key, "Is not a field of this resource.");
            }
        });
    }

    /** Closes the object, and refuses when anything was wrong. */
    void requireValid() {
        close();
        if (!violations.isEmpty()) {
            throw new RefusedRequest(Problem.of(violations));
        }
    }

    private @Nullable JsonNode take(String key) {
        known.add(key);
        return has(key) ? object.get(key) : null;
    }

    private static String pointer(String key) {
        return key.isEmpty() ? "" : "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
