package dev.suitegate.it.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However often somebody says yes at once, one trial begins, and nobody is told that it went wrong. */
@AgainstTheSuite
@Tag("trial")
class TrialRaceIT {

    /** Each in a suite session of its own: Keycloak itself lets one person complete one sign-in at a time. */
    private static final int CONFIRMS = 16;

    @Test
    void fromManyBrowsersOneTrialBeginsAndEachGetsIn(Suite suite, Proof proof)
            throws InterruptedException, ExecutionException {
        try (Newcomer person = Newcomer.of(suite).memberOf("globex")) {
            List<Visit> visits = new ArrayList<>();
            for (int i = 0; i < CONFIRMS; i++) {
                visits.add(Visit.signedInElsewhere(suite, person));
            }
            List<Landing> landings = atOnce(visits);
            long entered = landings.stream()
                    .filter(landing ->
                            landing instanceof Landing.Answered answered && answered.answer() instanceof Answer.Code)
                    .count();
            Outcome outcome = new Outcome(suite, person.key());
            proof.figure("confirms", CONFIRMS);
            proof.figure("trials", outcome.changes().size());
            proof.figure("entered", entered);
            assertThat(entered).isEqualTo(CONFIRMS);
            outcome.assertStartedOnceBy(person, 14);
        }
    }

    @Test
    void ofOneFormSentManyTimesOneCounts(Suite suite, Proof proof) throws InterruptedException, ExecutionException {
        try (Newcomer person = Newcomer.of(suite)) {
            Visit visit = Visit.of(suite, person);
            List<Visit> same = new ArrayList<>();
            for (int i = 0; i < CONFIRMS; i++) {
                same.add(visit);
            }
            atOnce(same);
            new Outcome(suite, person.key()).assertStartedOnceBy(person, 14);
            // Elsewhere: which of so many answers' cookies the browser keeps is chance.
            assertThat(Visit.of(suite, person).page().answer()).isInstanceOf(Answer.Code.class);
        }
        proof.count("doublePosts");
    }

    private static List<Landing> atOnce(List<Visit> visits) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(visits.size());
        try {
            CyclicBarrier start = new CyclicBarrier(visits.size());
            List<Future<Landing>> running = new ArrayList<>();
            for (Visit visit : visits) {
                running.add(threads.submit(() -> {
                    start.await();
                    return visit.agree();
                }));
            }
            List<Landing> landings = new ArrayList<>();
            for (Future<Landing> one : running) {
                landings.add(one.get());
            }
            return landings;
        } finally {
            threads.shutdownNow();
        }
    }
}
