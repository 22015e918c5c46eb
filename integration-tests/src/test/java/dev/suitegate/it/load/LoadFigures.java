package dev.suitegate.it.load;

import dev.suitegate.it.support.Proof;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What was seen while both nodes were used and one of them died now and then. */
public final class LoadFigures {
    private static final double SECOND = 1e9;

    private final AtomicLong decisions = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();
    private final AtomicLong withoutDatabase = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final List<String> failed = new CopyOnWriteArrayList<>();
    private final List<String> lost = new CopyOnWriteArrayList<>();

    /** A decision was right when it was the expected one. */
    public void decided(String what, boolean expected, boolean actual) {
        decisions.incrementAndGet();
        if (expected != actual) {
            wrong.add((actual ? "let in: " : "refused: ") + what);
        }
    }

    public void changed() {
        changes.incrementAndGet();
    }

    public void retried() {
        retries.incrementAndGet();
    }

    /** Neither node gave an answer. */
    public void failed(String what) {
        failed.add(what);
    }

    /** Neither node gave an answer, and there was no database that any could have asked. */
    public void hadNoDatabase() {
        withoutDatabase.incrementAndGet();
    }

    /** An acknowledged change is not there, or twice. */
    public void lost(String what) {
        lost.add(what);
    }

    /** An answer came after so long, the second attempt included: the longest is the time of recovery. */
    public void answeredAfter(long nanos) {
        longest.accumulateAndGet(nanos, Math::max);
    }

    /** How much has been answered so far, to see that something goes on. */
    public long answered() {
        return decisions.get() + changes.get();
    }

    public double recoverySeconds() {
        return longest.get() / SECOND;
    }

    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    public List<String> failed() {
        return List.copyOf(failed);
    }

    public List<String> lost() {
        return List.copyOf(lost);
    }

    public void writeTo(Proof proof) {
        proof.add("decisions", decisions.get());
        proof.add("changesUnderLoad", changes.get());
        proof.add("retries", retries.get());
        proof.add("unansweredWithoutDatabase", withoutDatabase.get());
        proof.add("wrongDecisions", wrong.size());
        proof.add("lostChanges", lost.size());
        proof.add("failedAfterRetry", failed.size());
        proof.greatest("recoverySeconds", recoverySeconds());
    }
}
