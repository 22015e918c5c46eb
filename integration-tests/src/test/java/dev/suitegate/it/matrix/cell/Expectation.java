package dev.suitegate.it.matrix.cell;

/** What must come of a cell. */
public sealed interface Expectation {
    /** The last step is refused. */
    record Refused() implements Expectation {}

    /** The last step works: the fault must not reach so far. */
    record Kept(String why) implements Expectation {}

    /** What is out cannot be called back, but it ends within seconds and is not renewed. */
    record Bounded(int seconds) implements Expectation {}

    /** There is no such cell. */
    record Impossible(String why) implements Expectation {}
}
