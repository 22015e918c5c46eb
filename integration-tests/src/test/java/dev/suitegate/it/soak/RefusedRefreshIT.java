package dev.suitegate.it.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.LiveHeap;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever was refused may ask again as often as they like: it costs us an answer and an event, and nothing that stays. */
@AgainstTheSuite
@Tag("soak")
class RefusedRefreshIT {
    private static final int WARM_UP = 1_000;
    private static final int TIMES = 10_000;
    private static final int PEOPLE = 4;
    private static final long ROOM = 8L << 20;

    @Test
    void leavesTablesAndHeapFlat(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        List<String> live = Stream.generate(() -> signIn(verify)).limit(PEOPLE).toList();
        List<String> renewed = live.stream()
                .map(token -> verify.refresh(token).issued().renewal())
                .toList();
        suite.billing().revoke("sub-acme-verify");
        refuse(verify, renewed, WARM_UP);

        long sessions = suite.database().sessionRows();
        LiveHeap heap = LiveHeap.ofKeycloak();
        long before = heap.bytes();
        refuse(verify, renewed, TIMES);
        long after = heap.bytes();

        proof.figure("refused", TIMES);
        proof.figure("sessionRowsBefore", sessions);
        proof.figure("sessionRowsAfter", suite.database().sessionRows());
        proof.figure("liveHeapBytesBefore", before);
        proof.figure("liveHeapBytesAfter", after);
        assertThat(suite.database().sessionRows()).isEqualTo(sessions);
        assertThat(after - before).isLessThan(ROOM);
    }

    private static String signIn(RelyingParty product) {
        return product.redeem(new UserAgent()
                        .signIn(product.attempt(), "ann")
                        .answer()
                        .granted())
                .issued()
                .renewal();
    }

    private static void refuse(RelyingParty product, List<String> tokens, int times) {
        AtomicInteger refused = new AtomicInteger();
        IntStream.range(0, times).parallel().forEach(i -> {
            assertThat(product.refresh(tokens.get(i % tokens.size())).refused().error())
                    .isEqualTo("invalid_grant");
            refused.incrementAndGet();
        });
        assertThat(refused).hasValue(times);
    }
}
