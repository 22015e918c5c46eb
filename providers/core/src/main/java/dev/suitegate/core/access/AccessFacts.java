package dev.suitegate.core.access;

/** What the suite knows, as of now. Read anew for every decision: an implementation must not cache. */
public interface AccessFacts {

    /** Everything that {@link EvaluateAccess} needs to answer {@code request}, read at one instant. */
    Situation read(AccessRequest request);
}
