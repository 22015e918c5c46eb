package dev.suitegate.it.cluster;

/** A node said nothing, or that it cannot. */
final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswer(String what) {
        super(what);
    }

    NoAnswer(String what, Throwable cause) {
        super(what, cause);
    }
}
