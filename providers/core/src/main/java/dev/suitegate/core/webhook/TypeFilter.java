package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EventType;
import java.util.Set;

/** Which kinds of events an endpoint wants. */
public sealed interface TypeFilter {

    boolean takes(EventType type);

    /** All, those of later versions included. */
    record All() implements TypeFilter {
        @Override
        public boolean takes(EventType type) {
            return true;
        }
    }

    /** These alone. */
    record Only(Set<EventType> types) implements TypeFilter {
        public Only {
            types = Set.copyOf(types);
            if (types.isEmpty() || !types.stream().allMatch(EventType::isChosen)) {
                throw new IllegalArgumentException("a filter has at least one type, each one that can be chosen");
            }
        }

        @Override
        public boolean takes(EventType type) {
            return types.contains(type);
        }
    }
}
