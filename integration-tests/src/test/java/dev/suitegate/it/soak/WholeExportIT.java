package dev.suitegate.it.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.billing.LongExport;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.LiveHeap;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An export of a hundred thousand rows needs no more memory than a short one. */
@AgainstTheSuite
@Tag("soak")
class WholeExportIT {
    private static final int ROWS = 100_000;
    private static final int AT_ONCE = 50_000;
    private static final int WARM_UP = 2_000;

    /** A tenth of what the rows would take if they were all kept. */
    private static final long ROOM = 24L << 20;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

    @Test
    void needsNoMoreMemoryThanAShortOne(Suite suite, Proof proof) throws InterruptedException, ExecutionException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (LongExport export = LongExport.toNewRealm(suite, AT_ONCE)) {
            export.send(WARM_UP, "pro");
            LiveHeap heap = LiveHeap.ofKeycloak();
            long before = heap.bytes();
            long most = before;
            Future<Map<String, Long>> sent = thread.submit(() -> export.send(ROWS, "basic"));
            while (!isDone(sent)) {
                most = Math.max(most, heap.bytes());
            }
            assertThat(sent.get()).isEqualTo(Map.of("created", (long) ROWS - WARM_UP, "updated", (long) WARM_UP));
            assertThat(export.send(ROWS, "basic")).isEqualTo(Map.of("unchanged", (long) ROWS));
            assertThat(export.history()).isEqualTo((long) ROWS + WARM_UP);
            proof.figure("exportedRows", ROWS);
            proof.figure("exportRequests", export.requests());
            proof.figure("exportLiveHeapBytesBefore", before);
            proof.figure("exportLiveHeapBytesMost", most);
            assertThat(most - before).isLessThan(ROOM);
        } finally {
            thread.shutdownNow();
        }
    }

    private static boolean isDone(Future<?> work) throws InterruptedException, ExecutionException {
        try {
            work.get(BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }
}
