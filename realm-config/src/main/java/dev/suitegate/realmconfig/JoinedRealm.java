package dev.suitegate.realmconfig;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A realm and, for each value and list entry in it, where it comes from.
 *
 * @param origins by JSON pointer into the realm
 */
record JoinedRealm(ObjectNode realm, Map<String, Origin> origins) {

    /** A place in a hand-written file. */
    record Origin(String file, String pointer) {

        BuildStopped stop(String fault) {
            return new BuildStopped(file, pointer, fault);
        }
    }

    /** Where the value at {@code pointer} was written, by itself or as a part of a list entry. */
    Origin originOf(String pointer) {
        String known = pointer;
        while (!origins.containsKey(known) && !known.isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        Origin origin = origins.getOrDefault(known, new Origin("", ""));
        return new Origin(origin.file(), origin.pointer() + pointer.substring(known.length()));
    }
}
