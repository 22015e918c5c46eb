package dev.suitegate.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to any call of the contract: the server never fails, tells nothing of others, and writes all or nothing.
 * {@code -Dsuitegate.fuzz.seed=<number>} repeats a run, {@code -Dsuitegate.fuzz.requests=<number>} makes it longer.
 */
@AgainstTheSuite
@Tag("fuzz")
class FuzzIT {
    private static final String SEED = "suitegate.fuzz.seed";
    private static final long USUAL_SEED = 20261122L;
    private static final int REQUESTS = Integer.getInteger("suitegate.fuzz.requests", 22_000);
    private static final int FEWEST = 20_000;
    private static final int HOUSES = 3;

    @Test
    void nothingThatIsSentDoesHarm(Suite suite, Proof proof) throws InterruptedException, ExecutionException {
        long seed = Long.getLong(SEED, USUAL_SEED);
        System.out.println("fuzz: -D" + SEED + "=" + seed);
        ApiContract contract = ApiContract.of(
                suite.billing().call("/openapi.yaml").get().expect(200).body());
        Cases cases = new Cases(contract, seed);
        Tally tally = new Tally();
        Duration took = run(suite, contract, cases.draw(REQUESTS), tally);
        proof.figure("seed", seed);
        proof.figure("operations", contract.operations().size());
        proof.figure("values", cases.values());
        proof.figure("requests", tally.requests());
        proof.figure("serverErrors", tally.serverErrors());
        proof.figure("foreign", tally.foreign());
        proof.figure("partialWrites", tally.partialWrites());
        proof.figure("changes", tally.changes());
        proof.figure("busy", tally.busy());
        proof.figure("seconds", took.toSeconds());
        tally.byStatus().forEach((status, times) -> proof.figure("status " + status, times));
        assertThat(tally.shown())
                .as("seed %s: %s objections", seed, tally.objections())
                .isEmpty();
        assertThat(tally.serverErrors() + tally.foreign() + tally.partialWrites() + tally.busy())
                .isZero();
        assertThat(tally.requests()).isGreaterThanOrEqualTo(FEWEST);
        assertThat(tally.byStatus()).containsKeys(200, 201, 204, 400, 401, 403, 404, 405, 409, 412, 413, 415, 422);
        assertThat(contract.operations())
                .hasSizeGreaterThan(15)
                .allSatisfy(operation -> assertThat(tally.statusesOf(operation))
                        .as(operation.id())
                        .containsAnyOf(200, 201, 202, 204)
                        .hasSizeGreaterThan(3));
    }

    private static Duration run(Suite suite, ApiContract contract, List<Case> cases, Tally tally)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(HOUSES);
        List<House> houses = House.row(suite, "fuzz", HOUSES);
        try {
            Instant begin = Instant.now();
            List<Future<Boolean>> shares = new ArrayList<>();
            int size = (cases.size() + HOUSES - 1) / HOUSES;
            for (int number = 0; number < HOUSES; number++) {
                List<Case> part = cases.subList(number * size, Math.min(cases.size(), (number + 1) * size));
                shares.add(threads.submit(new Share(suite, houses.get(number), part, new Judge(contract), tally)));
            }
            for (Future<Boolean> share : shares) {
                share.get();
            }
            Duration took = Duration.between(begin, Instant.now());
            assertNoticesWhatItLooksFor(suite, contract, houses.get(0));
            return took;
        } finally {
            threads.shutdownNow();
            houses.forEach(House::close);
        }
    }

    /** The comparison itself: the operator is told what a tenant's administrator must not be told. */
    private static void assertNoticesWhatItLooksFor(Suite suite, ApiContract contract, House house) {
        Operation list = contract.operations().stream()
                .filter(operation -> operation.path().equals("/subscriptions"))
                .findFirst()
                .orElseThrow();
        try (RawConnection connection = new RawConnection(suite.ports().keycloak())) {
            for (Caller caller : Caller.values()) {
                RawAnswer answer = connection.send(new Case(list, caller, List.of()).request(house));
                assertThat(answer.status()).isEqualTo(200);
                assertThat(Judge.tells(answer, house.secretsFrom(Caller.KEEPER)))
                        .isEqualTo(caller == Caller.OPERATOR);
            }
        }
    }
}
