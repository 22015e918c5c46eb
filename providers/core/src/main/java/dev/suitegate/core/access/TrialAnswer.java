package dev.suitegate.core.access;

import java.util.List;

/** The answer to a {@link TrialQuestion}. */
public sealed interface TrialAnswer {

    /**
     * Yes.
     *
     * @param trials one for each tenant that the person may begin it for: themselves first, then by name; never empty
     */
    record Possible(List<Trial> trials) implements TrialAnswer {
        public Possible {
            trials = List.copyOf(trials);
        }
    }

    /** Not by this person, but an administrator of one of these organizations could begin it; never empty. */
    record UpToOthers(List<Trial> trials) implements TrialAnswer {
        public UpToOthers {
            trials = List.copyOf(trials);
        }
    }

    record Impossible(Reason reason) implements TrialAnswer {}

    /** Why nobody can begin a trial here. */
    enum Reason {
        /** The product offers none, or none to anybody that this person could act for. */
        NOT_OFFERED,
        /** The person may enter without. */
        HAS_ACCESS,
        /** What keeps the person out is not that nobody has subscribed. */
        WOULD_NOT_HELP,
        /** Everybody whom it is offered to has, or had, a subscription to the product, or billing has ruled it out. */
        SUBSCRIBED_BEFORE
    }
}
