package dev.suitegate.launcher;

/** Whoever called the program has to change something; the message says what. */
final class MisuseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MisuseException(String message) {
        super(message);
    }
}
