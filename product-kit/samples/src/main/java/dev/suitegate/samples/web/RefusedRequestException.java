package dev.suitegate.samples.web;

/** A request that cannot be served because of what it is; the message says so in words for its sender. */
public final class RefusedRequestException extends RuntimeException {

    private final int status;

    /** A refusal with an HTTP status of 400 to 499. */
    public RefusedRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
