package dev.suitegate.it.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.suitegate.it.fuzz.Case.Change;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What can be done to the body of a request, as text: most of it is no JSON any more. */
final class BodyChanges {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOLE = "«hole»";
    private static final String GOOD = "«good»";
    private static final String OTHER = "«other»";
    private static final int CUTS = 12;
    private static final Set<String> OF_PRODUCT =
            Set.of("product", "name", "description", "dedicatedTo", "trial", "clients", "locked");

    private BodyChanges() {}

    /** By field; what is done to the whole body is under an empty name. */
    static Map<String, List<Change>> of(Operation operation) {
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        operation.bodyFields().stream().sorted().forEach(field -> changes.put(field, field(operation, field)));
        changes.put("", whole(operation));
        return changes;
    }

    private static List<Change> field(Operation operation, String field) {
        List<Change> changes = new ArrayList<>();
        Value.list("literals")
                .forEach(value -> changes.add(text(
                        field + " " + value.shown(),
                        operation,
                        (good, house) -> filled(good, field, value.in(house)))));
        Value.ANYWHERE.forEach(value -> changes.add(text(
                field + "=" + value.shown(),
                operation,
                (good, house) -> filled(good, field, quoted(value.in(house))))));
        changes.add(text("without " + field, operation, (good, house) -> {
            owner(good, field).remove(field);
            return good.toString();
        }));
        for (String key : List.of(
                field,
                field.toUpperCase(Locale.ROOT),
                field + " ",
                "\ufeff" + field,
                field + "\u0000",
                field.replace('a', '\u0430'))) {
            changes.add(text("beside " + field + " " + key, operation, (good, house) -> {
                owner(good, field).set(HOLE, TextNode.valueOf("x"));
                return good.toString().replace(quoted(HOLE), quoted(key));
            }));
            changes.add(text("instead of " + field + " " + key, operation, (good, house) -> {
                ObjectNode owner = owner(good, field);
                owner.set(HOLE, owner.has(field) ? owner.remove(field) : TextNode.valueOf("x"));
                return good.toString().replace(quoted(HOLE), quoted(key));
            }));
        }
        return changes;
    }

    private static List<Change> whole(Operation operation) {
        List<Change> changes = new ArrayList<>();
        Value.list(operation.takesExport() ? "exports" : "bodies")
                .forEach(value -> changes.add(text(value.shown(), operation, (good, house) -> {
                    String first = good.toString();
                    String second = good.put(
                                    "externalId", good.path("externalId").asText() + "-2")
                            .toString();
                    String known = value.template().replace(GOOD, "").replace(OTHER, "");
                    return known.contains("«")
                            ? new Value(value.template().replace(GOOD, first).replace(OTHER, second)).in(house)
                            : value.template().replace(GOOD, first).replace(OTHER, second);
                })));
        for (Charset charset : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32"),
                Charset.forName("IBM037"))) {
            changes.add(new Change(
                    "in " + charset,
                    (draft, house) -> draft.body(
                            GoodBody.object(operation, house).toString().getBytes(charset))));
        }
        for (String octets :
                List.of("\u00e9", "\u00ff\u00fe", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u0080", "\u00f0\u0090")) {
            changes.add(new Change(
                    "with no UTF-8",
                    (draft, house) -> draft.body(filled(
                                    GoodBody.object(operation, house),
                                    Stream.of("clients", "entitlements", "plan", "overlapSeconds", "url", "after")
                                            .filter(operation.bodyFields()::contains)
                                            .map(field -> field.equals("clients") ? "name" : field)
                                            .findFirst()
                                            .orElseThrow(),
                                    quoted("a" + octets))
                            .getBytes(StandardCharsets.ISO_8859_1))));
        }
        for (int cut = 1; cut <= CUTS; cut++) {
            int part = cut;
            changes.add(new Change("cut off at " + part, (draft, house) -> {
                byte[] good = draft.body();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write(good, 0, good.length * part / (CUTS + 1));
                draft.body(out.toByteArray());
            }));
        }
        return changes;
    }

    private static Change text(String name, Operation operation, BiFunction<ObjectNode, House, String> made) {
        return new Change(
                "body " + name,
                (draft, house) -> draft.body(
                        made.apply(GoodBody.object(operation, house), house).getBytes(StandardCharsets.UTF_8)));
    }

    /** The object with this text as a field's value, whatever that makes of it. */
    private static String filled(ObjectNode good, String field, String literal) {
        owner(good, field).put(field, HOLE);
        return good.toString().replace(quoted(HOLE), literal);
    }

    /** What has the field: the object itself, or the only element of its list. */
    private static ObjectNode owner(ObjectNode good, String field) {
        if (good.has("clients") && !OF_PRODUCT.contains(field)) {
            return (ObjectNode) good.path("clients").path(0);
        }
        boolean listed = good.path("entitlements").path(0).isObject()
                && !field.equals("entitlements")
                && !field.equals("sourceVersion");
        return listed ? (ObjectNode) good.path("entitlements").path(0) : good;
    }

    /** As a JSON string; half a surrogate pair escaped, for there is no other way to write it. */
    private static String quoted(String text) {
        String quoted = JSON.valueToTree(text).toString();
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            char one = quoted.charAt(i);
            escaped.append(Character.isSurrogate(one) ? "\\u%04x".formatted((int) one) : String.valueOf(one));
        }
        return escaped.toString();
    }
}
