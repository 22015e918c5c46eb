package dev.suitegate.keycloak.admin;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may stand in a query. A name that nobody knows is refused, for it may be a misspelt one whose absence means something else;
 * so is one that is there twice, of which two readers might take another each, and one without a value, which some would take for
 * absent and others for a switch.
 */
final class QueryNames {

    /** Those of all routes; the contract has the same. */
    static final Set<String> ALL = Set.of(
            "after",
            "at",
            "cursor",
            "dryRun",
            "max",
            "product",
            "replacing",
            "since",
            "sourceVersion",
            "state",
            "status",
            "subscription",
            "takenAt",
            "tenant",
            "updatedSince",
            "user");

    private QueryNames() {}

    static void require(Map<String, List<String>> query) {
        if (!ALL.containsAll(query.keySet())) {
            throw refused("The query has a parameter that this API does not know.");
        }
        if (query.values().stream().anyMatch(values -> values.size() > 1)) {
            throw refused("Each parameter may stand in the query only once.");
        }
        if (query.values().stream().anyMatch(values -> values.contains(""))) {
            throw refused("A parameter that stands in the query has a value.");
        }
    }

    private static RefusedRequest refused(String detail) {
        return new RefusedRequest(Problem.of(ProblemType.BAD_REQUEST, detail));
    }
}
