package dev.suitegate.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.realmconfig.JoinedRealm.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins fragments: objects key by key, lists one after the other; a value set twice stops the build. */
final class JoinFragments {

    private final ObjectNode realm = JsonNodeFactory.instance.objectNode();
    private final Map<String, Origin> origins = new HashMap<>();

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
                append(target.withArray("/" + escaped(field.getKey())), list, new Origin(file, at));
            } else if (value instanceof ObjectNode object && isNewOr(target.get(field.getKey()), ObjectNode.class)) {
                into(target.withObject("/" + escaped(field.getKey())), at, object, file);
            } else if (target.has(field.getKey())) {
                Origin first = origins.getOrDefault(at, new Origin("another file", ""));
                throw new BuildStopped(file, at, "is also set in " + first.file());
            } else {
                target.set(field.getKey(), value.deepCopy());
                origins.put(at, new Origin(file, at));
            }
        });
    }

    private void append(ArrayNode list, ArrayNode added, Origin origin) {
        for (int i = 0; i < added.size(); i++) {
            origins.put(origin.pointer() + "/" + list.size(), new Origin(origin.file(), origin.pointer() + "/" + i));
            list.add(added.get(i).<JsonNode>deepCopy());
        }
    }

    private static boolean isNewOr(@Nullable JsonNode present, Class<? extends JsonNode> type) {
        return present == null || type.isInstance(present);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
