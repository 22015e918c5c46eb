package dev.suitegate.it.matrix.server;

/** The test itself could not do what a cell needs; nothing is known about the suite then. */
public final class BrokenHarness extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What could not be done. */
    public BrokenHarness(String message) {
        super(message);
    }

    /** What could not be done, and why. */
    public BrokenHarness(String message, Throwable cause) {
        super(message, cause);
    }
}
