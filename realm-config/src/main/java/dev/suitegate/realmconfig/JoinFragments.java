package dev.suitegate.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins fragments: objects key by key, lists one after the other; a value set twice stops the build. */
final class JoinFragments {

    private final ObjectNode realm = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> origins = new HashMap<>();

    /**
     * A realm and, for each value and list entry in it, where it comes from.
     *
     * @param origins files by JSON pointer
     */
    record JoinedRealm(ObjectNode realm, Map<String, String> origins) {}

    static JoinedRealm join(List<Fragment> fragments) {
        JoinFragments joining = new JoinFragments();
        fragments.forEach(fragment -> joining.into(joining.realm, "", fragment.content(), fragment.file()));
        return new JoinedRealm(joining.realm, joining.origins);
    }

    private void into(ObjectNode target, String pointer, ObjectNode added, String file) {
        added.properties().forEach(field -> {
            String at = pointer + "/" + field.getKey();
            JsonNode value = field.getValue();
            if (value instanceof ArrayNode list && isNewOr(target.get(field.getKey()), ArrayNode.class)) {
                list.forEach(entry -> append(target.withArray("/" + escaped(field.getKey())), at, entry, file));
            } else if (value instanceof ObjectNode object && isNewOr(target.get(field.getKey()), ObjectNode.class)) {
                into(target.withObject("/" + escaped(field.getKey())), at, object, file);
            } else if (target.has(field.getKey())) {
                throw new BuildStopped(file, at, "is also set in " + origins.getOrDefault(at, "another file"));
            } else {
                target.set(field.getKey(), value.deepCopy());
                origins.put(at, file);
            }
        });
    }

    private void append(ArrayNode list, String pointer, JsonNode entry, String file) {
        origins.put(pointer + "/" + list.size(), file);
        list.add(entry.<JsonNode>deepCopy());
    }

    private static boolean isNewOr(@Nullable JsonNode present, Class<? extends JsonNode> type) {
        return present == null || type.isInstance(present);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
