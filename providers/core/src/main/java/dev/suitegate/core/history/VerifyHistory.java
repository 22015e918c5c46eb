package dev.suitegate.core.history;

import java.util.ArrayList;
import java.util.List;

/** Reads a history from its first line to its last and finds what is not as it was written. */
public final class VerifyHistory {

    /** More faults than this are not listed one by one. */
    public static final int MOST_FAULTS = 100;

    private final String realm;
    private final List<Fault> faults = new ArrayList<>();
    private Head last = Head.EMPTY;
    private long lines;

    /** @param realm the id of the realm whose history it is */
    public VerifyHistory(String realm) {
        this.realm = realm;
    }

    /** The next line, in the order of their numbers. */
    public void read(HistoryEntry entry) {
        lines++;
        if (entry.number() != last.number() + 1) {
            note(new Fault(last.number() + 1, Fault.Kind.MISSING));
        } else if (!entry.previous().equals(last.hash())) {
            note(new Fault(entry.number(), Fault.Kind.UNLINKED));
        }
        if (!entry.hash().equals(HashChain.hash(realm, entry))) {
            note(new Fault(entry.number(), Fault.Kind.ALTERED));
        }
        last = new Head(entry.number(), entry.hash());
    }

    /**
     * What was found.
     *
     * @param head where the history says that it ends
     */
    public Verification verdict(Head head) {
        List<Fault> all = new ArrayList<>(faults);
        if (all.size() < MOST_FAULTS && !head.equals(last)) {
            all.add(new Fault(last.number(), Fault.Kind.CUT_OFF));
        }
        return new Verification(lines, last, all);
    }

    private void note(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /**
     * What was found.
     *
     * @param lines how many lines were read
     * @param head the last of them
     * @param faults empty: the history is as it was written
     */
    public record Verification(long lines, Head head, List<Fault> faults) {

        public Verification {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A place where the history is not as it was written.
     *
     * @param number of the line; for a missing one the number that it must have had
     */
    public record Fault(long number, Kind kind) {

        /** What is wrong there. */
        public enum Kind {
            /** At least one line with this number, or from it on, is not there. */
            MISSING,
            /** What the line says is not what was written. */
            ALTERED,
            /** The line does not follow the one before it. */
            UNLINKED,
            /** The history once went on after this line, or its end was moved. */
            CUT_OFF
        }
    }
}
