package dev.suitegate.samples.settings;

/** A variable of the environment is missing or malformed; the message names it. */
public final class MisconfiguredProductException extends RuntimeException {

    MisconfiguredProductException(String variable, String problem) {
        super(variable + " " + problem);
    }
}
