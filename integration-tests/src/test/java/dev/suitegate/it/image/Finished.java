package dev.suitegate.it.image;

import java.time.Duration;

/**
 * A program that was run to its end.
 *
 * @param exitCode what it ended with
 * @param output both of its outputs
 * @param took from its start to its end
 */
public record Finished(int exitCode, String output, Duration took) {
    /** The output, without white space around it, of a program that must have ended well. */
    public String succeeded() {
        if (exitCode != 0) {
            throw new AssertionError("ended with " + exitCode + ":\n" + output);
        }
        return output.strip();
    }
}
