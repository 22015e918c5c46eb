package dev.suitegate.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.history.VerifyHistory.Fault;
import dev.suitegate.core.history.VerifyHistory.Fault.Kind;
import dev.suitegate.core.history.VerifyHistory.Verification;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class VerifyHistoryTest {

    private static final String REALM = "realm-1";
    private static final Instant AT = Instant.parse("2026-11-01T12:00:00.000001Z");

    private final List<HistoryEntry> lines = history(5);
    private final Head head = head(lines);

    private static HistoryEntry line(String action, @Nullable String before, @Nullable String after) {
        return new HistoryEntry(
                0,
                AT,
                new Author("actor", "client", "request", null),
                action,
                TenantId.organization("acme"),
                new ProductId("crm"),
                new SubscriptionId("sub-1"),
                new UserId("bob"),
                before,
                after,
                "",
                "");
    }

    private static List<HistoryEntry> history(int size) {
        List<HistoryEntry> lines = new ArrayList<>();
        String previous = HashChain.ORIGIN;
        for (int number = 1; number <= size; number++) {
            HistoryEntry next = line("updated", "{}", "{\"n\":" + number + "}").linked(REALM, number, previous);
            lines.add(next);
            previous = next.hash();
        }
        return lines;
    }

    private static Head head(List<HistoryEntry> lines) {
        HistoryEntry last = lines.get(lines.size() - 1);
        return new Head(last.number(), last.hash());
    }

    private static HistoryEntry altered(HistoryEntry line, @Nullable String after) {
        return new HistoryEntry(
                line.number(),
                line.at(),
                line.author(),
                line.action(),
                line.subject(),
                line.product(),
                line.externalId(),
                line.user(),
                line.before(),
                after,
                line.previous(),
                line.hash());
    }

    private Verification verified(String realm) {
        VerifyHistory verification = new VerifyHistory(realm);
        lines.forEach(verification::read);
        return verification.verdict(head);
    }

    private List<Fault> faults() {
        return verified(REALM).faults();
    }

    @Test
    void findsNothingInWhatWasWritten() {
        assertThat(verified(REALM)).isEqualTo(new Verification(5, head, List.of()));
        assertThat(new VerifyHistory(REALM).verdict(Head.EMPTY).faults()).isEmpty();
    }

    @Test
    void findsAnEdit() {
        lines.set(2, altered(lines.get(2), "{\"n\":9}"));

        assertThat(faults()).containsExactly(new Fault(3, Kind.ALTERED));
    }

    @Test
    void findsAnEditWithAHashMadeToFit() {
        HistoryEntry line = lines.get(2);
        lines.set(2, altered(line, "{\"n\":9}").linked(REALM, line.number(), line.previous()));

        assertThat(faults()).containsExactly(new Fault(4, Kind.UNLINKED));
    }

    @Test
    void findsADeletion() {
        lines.remove(2);

        assertThat(faults()).containsExactly(new Fault(3, Kind.MISSING));
    }

    @Test
    void findsADeletionWithTheNumbersMadeToFit() {
        lines.remove(2);
        HistoryEntry next = lines.get(2);
        lines.set(2, next.linked(REALM, 3, next.previous()));

        assertThat(faults()).contains(new Fault(3, Kind.UNLINKED));
    }

    @Test
    void findsASwap() {
        HistoryEntry second = lines.get(1);
        lines.set(1, altered(lines.get(1), lines.get(2).after()));
        lines.set(2, altered(lines.get(2), second.after()));

        assertThat(faults()).containsExactly(new Fault(2, Kind.ALTERED), new Fault(3, Kind.ALTERED));
    }

    @Test
    void findsThatTheEndWasCutOff() {
        lines.remove(4);

        assertThat(faults()).containsExactly(new Fault(4, Kind.CUT_OFF));
    }

    @Test
    void findsALineOfAnotherRealm() {
        assertThat(verified("realm-2").faults()).hasSize(5).allMatch(fault -> fault.kind() == Kind.ALTERED);
    }

    @Test
    void tellsAbsentFromEmptyAndOneFieldFromTheNext() {
        List<String> hashes = new ArrayList<>();
        for (HistoryEntry one : List.of(
                line("updated", null, ""),
                line("updated", "", null),
                line("updated", "", ""),
                line("update", "d", ""))) {
            hashes.add(HashChain.hash(REALM, one));
        }

        assertThat(hashes).doesNotHaveDuplicates();
    }
}
