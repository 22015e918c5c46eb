package dev.suitegate.it.fuzz;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request of the contract and what is done to it.
 *
 * @param changes one after the other; none: it must be taken
 */
record Case(Operation operation, Caller caller, List<Change> changes) {
    Case {
        changes = List.copyOf(changes);
    }

    RawRequest request(House house) {
        Draft draft = new Draft(operation, house, caller);
        changes.forEach(change -> change.edit().apply(draft, house));
        return draft.request();
    }

    @Override
    public String toString() {
        return operation.id() + " by " + caller + ": "
                + changes.stream().map(Change::name).collect(Collectors.joining(", "));
    }

    /**
     * Something done to a request.
     *
     * @param name for people
     */
    record Change(String name, Edit edit) {}

    /** How it is done. */
    @FunctionalInterface
    interface Edit {
        void apply(Draft draft, House house);
    }
}
