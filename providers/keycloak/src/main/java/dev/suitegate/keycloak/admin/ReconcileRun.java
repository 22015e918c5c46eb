package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.ReconcileExport;
import dev.suitegate.core.subscription.RowOutcome;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionWrite;
import dev.suitegate.keycloak.admin.ApiCall.Parts;
import dev.suitegate.keycloak.admin.ExportRows.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes an export part by part. What goes wrong in a part undoes that part alone. */
final class ReconcileRun {

    private static final int PART = 500;

    /** A request has an end, or the server ends it; what is left goes into the next one. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Parts parts;
    private final Instant takenAt;
    private final boolean rehearsal;
    private final ReconcileReport report;
    private final long began = System.nanoTime();
    private Optional<SubscriptionId> doneThrough = Optional.empty();

    /** @param rehearsal whether every part is to be undone */
    ReconcileRun(Parts parts, Instant takenAt, boolean rehearsal, ReconcileReport report) {
        this.parts = parts;
        this.takenAt = takenAt;
        this.rehearsal = rehearsal;
        this.report = report;
    }

    /** @param after where the export goes on; empty: it begins at the first id */
    void run(Optional<SubscriptionId> after, ExportFile export) {
        doneThrough = after;
        try (InputStream in = export.open()) {
            run(new ExportRows(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(ExportRows rows) {
        boolean ended = false;
        List<Row> part = new ArrayList<>();
        Optional<Row> next = rows.next();
        while (next.isPresent() && !ended && isInTime()) {
            ended = next.get().isEnd();
            if (!ended) {
                part.add(next.get());
            }
            if (part.size() == PART || ended) {
                take(part, ended);
                part.clear();
            }
            next = ended ? Optional.empty() : rows.next();
        }
        boolean complete = ended;
        if (!complete && isInTime()) {
            // The body is over and does not say that the export is: what comes after its last row is not known.
            take(part, false);
        }
        report.conclude(complete, rehearsal, doneThrough);
    }

    private boolean isInTime() {
        return System.nanoTime() - began < LONGEST.toNanos();
    }

    private void take(List<Row> rows, boolean last) {
        if (rows.isEmpty() && !last) {
            return;
        }
        Part part = parts.run(realm -> Part.read(rows, realm.subjects()));
        if (part.isRefused()) {
            part.reportRefusal(report);
            doneThrough = part.through().or(() -> doneThrough);
            return;
        }
        merge(part, last ? Optional.empty() : part.through());
    }

    /** As many steps as it takes to look at no more stored ids than rows at a time. */
    private void merge(Part part, Optional<SubscriptionId> through) {
        boolean more = true;
        while (more) {
            Merge merge = new Merge(part, doneThrough, through);
            Optional<SubscriptionId> end = merge.run();
            more = !end.equals(through);
            doneThrough = end.or(part::through).or(() -> doneThrough);
        }
    }

    /** One transaction. */
    private final class Merge {

        private final Part part;
        private final Optional<SubscriptionId> after;
        private final Optional<SubscriptionId> through;

        Merge(Part part, Optional<SubscriptionId> after, Optional<SubscriptionId> through) {
            this.part = part;
            this.after = after;
            this.through = through;
        }

        Optional<SubscriptionId> run() {
            try {
                Done done = parts.run(realm -> {
                    ReconcileExport export = realm.reconcile(takenAt);
                    Optional<SubscriptionId> end = export.end(after, through, PART);
                    List<SubscriptionWrite> writes = part.within(after, end);
                    List<RowOutcome> outcomes = export.merge(after, end, writes);
                    if (outcomes.stream().anyMatch(one -> one.refusal() != null)) {
                        throw new Undone(end, outcomes);
                    }
                    if (rehearsal) {
                        realm.undo();
                    }
                    return new Done(end, outcomes);
                });
                part.report(report, done.outcomes());
                return done.end();
            } catch (Undone undone) {
                part.reportUndone(report, undone.outcomes);
                return undone.end;
            }
        }
    }

    private record Done(Optional<SubscriptionId> end, List<RowOutcome> outcomes) {}

    /** Undoes a part of which a row was refused. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<SubscriptionId> end;
        private final transient List<RowOutcome> outcomes;

        Undone(Optional<SubscriptionId> end, List<RowOutcome> outcomes) {
            super("a row was refused", null, false, false);
            this.end = end;
            this.outcomes = outcomes;
        }
    }
}
