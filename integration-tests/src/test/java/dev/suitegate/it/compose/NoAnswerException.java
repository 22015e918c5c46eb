package dev.suitegate.it.compose;

/** Nothing came back, or something that neither grants nor refuses. */
final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String what) {
        super(what);
    }

    NoAnswerException(String what, Throwable cause) {
        super(what, cause);
    }
}
