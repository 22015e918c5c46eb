package dev.suitegate.launcher;

/** The suite cannot run; the message says to an operator why, and what to do where we know it. */
public final class LaunchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that is wholly explained by its message. */
    public LaunchFailure(String message) {
        super(message);
    }

    /** A failure with the trouble underneath it. */
    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
