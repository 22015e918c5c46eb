package dev.suitegate.it.weakness.build;

import java.util.List;

/**
 * Something that is missing while it is switched on.
 *
 * @param name of its switch, unlike any other
 * @param removals what is missing; more than one where a check has more than one place
 */
public record Weakness(String name, List<Removal> removals) {
    /** Copies the removals. */
    public Weakness {
        removals = List.copyOf(removals);
    }
}
