package dev.suitegate.it.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has come of all requests so far. */
final class Tally {
    private static final int MOST_SHOWN = 60;
    private static final int LONGEST_SHOWN = 2_000;

    private final Map<String, Set<Integer>> statuses = new TreeMap<>();
    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private final Map<String, Integer> shownOf = new TreeMap<>();
    private final List<String> shown = new ArrayList<>();
    private long objections;
    private long serverErrors;
    private long foreign;
    private long busy;
    private long partialWrites;
    private long changes;

    synchronized void answered(Case tried, RawAnswer answer, boolean tellsForeign) {
        statuses.computeIfAbsent(tried.operation().id(), id -> new TreeSet<>()).add(answer.status());
        byStatus.merge(answer.status(), 1L, Long::sum);
        serverErrors += Judge.isServerError(answer) ? 1 : 0;
        busy += Judge.isBusy(answer) ? 1 : 0;
        foreign += tellsForeign ? 1 : 0;
    }

    synchronized void changed() {
        changes++;
    }

    synchronized void partialWrite() {
        partialWrites++;
    }

    /** Keeps what was wrong, and shows the first few of a kind. */
    synchronized void object(String objection, Case tried, RawRequest request, RawAnswer answer) {
        objections++;
        String kind = objection + " " + tried.operation().id() + " " + answer.status();
        if (shown.size() < MOST_SHOWN && shownOf.merge(kind, 1, Integer::sum) <= 3) {
            String text = objection + "\n  " + tried + "\n  " + request + "\n  " + answer;
            shown.add(text.substring(0, Math.min(text.length(), LONGEST_SHOWN)));
        }
    }

    synchronized long requests() {
        return byStatus.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized long serverErrors() {
        return serverErrors;
    }

    synchronized long foreign() {
        return foreign;
    }

    synchronized long busy() {
        return busy;
    }

    synchronized long partialWrites() {
        return partialWrites;
    }

    /** How many requests were taken and changed something. */
    synchronized long changes() {
        return changes;
    }

    synchronized long objections() {
        return objections;
    }

    synchronized List<String> shown() {
        return List.copyOf(shown);
    }

    /** How often each status was answered. */
    synchronized Map<Integer, Long> byStatus() {
        return Map.copyOf(byStatus);
    }

    /** Which statuses an operation was answered with. */
    synchronized Set<Integer> statusesOf(Operation operation) {
        return Set.copyOf(statuses.getOrDefault(operation.id(), Set.of()));
    }
}
