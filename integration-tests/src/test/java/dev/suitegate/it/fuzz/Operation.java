package dev.suitegate.it.fuzz;

import java.util.List;
import java.util.Set;

/**
 * One call of the API, as the contract has it.
 *
 * @param id its name
 * @param path below the API's root, with {@code {}} around the names of its parameters
 * @param bodyType the media type of its body; empty: it takes none
 * @param bodyFields the members that the body's object may have, and the objects in its lists
 * @param statuses those that an answer may have
 */
record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        String bodyType,
        Set<String> bodyFields,
        Set<Integer> statuses) {
    Operation {
        parameters = List.copyOf(parameters);
        bodyFields = Set.copyOf(bodyFields);
        statuses = Set.copyOf(statuses);
    }

    boolean takesBody() {
        return !bodyType.isEmpty();
    }

    /** Whether its body is a document of many lines. */
    boolean takesExport() {
        return bodyType.endsWith("ndjson");
    }

    /** Something that a caller may say beside the body. */
    record Parameter(String name, Place place) {}

    /** Where a parameter stands. */
    enum Place {
        PATH,
        QUERY,
        HEADER
    }
}
