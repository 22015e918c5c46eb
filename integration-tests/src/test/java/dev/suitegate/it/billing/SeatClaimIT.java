package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The race for the last seat, as billing's own workers run it: over REST. */
@AgainstTheSuite
@Tag("billing")
@Tag("seats")
class SeatClaimIT {
    private static final int ROUNDS = 20;
    private static final int CLAIMS = 256;

    private final Suite suite;
    private final SpareRealm realm;

    SeatClaimIT(Suite suite) {
        this.suite = suite;
        this.realm = SpareRealm.create(suite, "claims");
        ManyPeople.createAtAcme(suite, "claims", CLAIMS);
    }

    @AfterEach
    void remove() {
        realm.close();
    }

    @Test
    void oneOfAllWhoClaimItOverRestGetsTheLastSeat(Proof proof) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CLAIMS);
        long winners = 0;
        long oversold = 0;
        long busy = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String seats = oneSeat("race-" + round);
                List<HttpAnswer> answers = claims(threads, seats);
                answers.forEach(SeatClaimIT::requireTyped);
                winners += answers.stream().filter(one -> one.status() == 201).count();
                busy += answers.stream().filter(one -> one.status() == 503).count();
                int taken =
                        realm.call(seats).get().expect(200).json().path("users").size();
                oversold += taken == 1 ? 0 : 1;
            }
        } finally {
            threads.shutdownNow();
            proof.figure("restRounds", ROUNDS);
            proof.figure("restClaims", (long) ROUNDS * CLAIMS);
            proof.figure("restWinners", winners);
            proof.figure("restOversold", oversold);
            proof.figure("restBusy", busy);
        }
        assertThat(oversold).isZero();
        assertThat(winners).isEqualTo(ROUNDS);
    }

    private String oneSeat(String id) {
        realm.call("/suite/subscriptions/" + id)
                .putJson(Map.of("tenant", "acme", "product", "crm", "plan", "pro", "status", "active", "seats", 1))
                .expect(201);
        return "/suite/subscriptions/" + id + "/seats";
    }

    private List<HttpAnswer> claims(ExecutorService threads, String seats)
            throws InterruptedException, ExecutionException {
        String token = realm.machineToken("billing", suite.secrets().of("billing"));
        CyclicBarrier start = new CyclicBarrier(CLAIMS);
        List<Future<HttpAnswer>> claims = IntStream.range(0, CLAIMS)
                .mapToObj(user -> threads.submit(() -> {
                    start.await();
                    return realm.callAs(token, seats + "/claims-" + user)
                            .alone()
                            .put();
                }))
                .toList();
        List<HttpAnswer> answers = new ArrayList<>();
        for (Future<HttpAnswer> claim : claims) {
            answers.add(claim.get());
        }
        return answers;
    }

    /** Whoever loses is told so, or when to ask again. */
    private static void requireTyped(HttpAnswer answer) {
        String type = answer.json().path("type").asText();
        boolean later = answer.header("retry-after").isPresent();
        boolean typed = switch (answer.status()) {
            case 201 -> true;
            case 409 -> type.endsWith("/no-seat-left") || (type.endsWith("/concurrent-change") && later);
            case 503 -> type.endsWith("/busy") && later;
            default -> false;
        };
        assertThat(typed).as("%d %s", answer.status(), answer.body()).isTrue();
    }
}
