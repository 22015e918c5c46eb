package dev.suitegate.it.compose;

import dev.suitegate.it.support.Proof;
import java.util.ArrayList;
import java.util.List;

/** What all workers have seen. */
final class LoadFigures {
    private static final double SECOND = 1e9;

    private long decisions;
    private long changes;
    private long retries;
    private long lastAnswer = System.nanoTime();
    private long longestGap;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    /** Something was answered: the gap since the last answer to anybody is over. */
    synchronized void answered() {
        long now = System.nanoTime();
        longestGap = Math.max(longestGap, now - lastAnswer);
        lastAnswer = now;
    }

    synchronized void decided() {
        decisions++;
    }

    synchronized void changed() {
        changes++;
    }

    synchronized void retried() {
        retries++;
    }

    synchronized void wrong(String what) {
        wrong.add(what);
    }

    synchronized void failed(String what) {
        failed.add(what);
    }

    synchronized void lost(String what) {
        lost.add(what);
    }

    synchronized long decisions() {
        return decisions;
    }

    synchronized double recoverySeconds() {
        return longestGap / SECOND;
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    synchronized List<String> failed() {
        return List.copyOf(failed);
    }

    synchronized List<String> lost() {
        return List.copyOf(lost);
    }

    synchronized void writeTo(Proof proof) {
        proof.add("decisions", decisions);
        proof.add("changesUnderLoad", changes);
        proof.add("retries", retries);
        proof.add("wrongDecisions", wrong.size());
        proof.add("lostChanges", lost.size());
        proof.add("failedAfterRetry", failed.size());
        proof.greatest("recoverySeconds", recoverySeconds());
        proof.add("composeDecisions", decisions);
        proof.greatest("composeRecoverySeconds", recoverySeconds());
    }
}
