package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.RowOutcome;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionWrite;
import dev.suitegate.keycloak.admin.ExportRows.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some rows of an export, read. One that cannot be read makes the whole part be left out. */
final class Part {

    private static final String NOT_DONE = "not_done";

    private final List<Row> rows;
    private final Map<Long, Problem> problems = new HashMap<>();
    private final Map<SubscriptionId, Long> numbers = new HashMap<>();
    private final List<SubscriptionWrite> writes = new ArrayList<>();

    private Part(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static Part read(List<Row> rows, Directory directory) {
        Part part = new Part(rows);
        part.rows.forEach(row -> part.read(row, directory));
        return part;
    }

    private void read(Row row, Directory directory) {
        try {
            SubscriptionWrite write = SubscriptionBody.readRow(row.require(), directory);
            writes.add(write);
            numbers.put(write.desired().id(), row.number());
        } catch (RefusedRequest refused) {
            problems.put(row.number(), refused.problem());
        }
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    /** The last id that a row has; empty: none has one. */
    Optional<SubscriptionId> through() {
        return rows.stream()
                .map(Row::externalId)
                .filter(SubscriptionId::isWellFormed)
                .map(SubscriptionId::new)
                .reduce((first, second) -> second);
    }

    /** The rows between two ids. */
    List<SubscriptionWrite> within(Optional<SubscriptionId> after, Optional<SubscriptionId> through) {
        return writes.stream()
                .filter(write -> after.isEmpty() || write.desired().id().compareTo(after.get()) > 0)
                .filter(write -> through.isEmpty() || write.desired().id().compareTo(through.get()) <= 0)
                .toList();
    }

    /** Says what became of rows, and of what no row was about. */
    void report(ReconcileReport report, List<RowOutcome> outcomes) {
        outcomes.forEach(one -> report.note(
                numbers.getOrDefault(one.id(), 0L),
                Optional.of(one.id()),
                one.kind().word(),
                Optional.empty()));
    }

    /** Says why a row was refused, and that for its sake nothing else was done. */
    void reportUndone(ReconcileReport report, List<RowOutcome> outcomes) {
        for (RowOutcome one : outcomes) {
            Optional<Problem> problem = Optional.ofNullable(one.refusal())
                    .map(refusal -> WriteSubscription.refusal(refusal).problem());
            report.note(
                    numbers.getOrDefault(one.id(), 0L),
                    Optional.of(one.id()),
                    problem.isPresent() ? one.kind().word() : NOT_DONE,
                    problem);
        }
    }

    /** Says which rows cannot be read, and that for their sake nothing else was done. */
    void reportRefusal(ReconcileReport report) {
        for (Row row : rows) {
            Optional<Problem> problem = Optional.ofNullable(problems.get(row.number()));
            report.note(
                    row.number(),
                    Optional.of(row.externalId())
                            .filter(SubscriptionId::isWellFormed)
                            .map(SubscriptionId::new),
                    problem.isPresent() ? RowOutcome.Kind.REFUSED.word() : NOT_DONE,
                    problem);
        }
    }
}
