package dev.suitegate.it.badinput;

import dev.suitegate.it.support.Parameters;
import java.util.function.UnaryOperator;

/**
 * A request with one fault.
 *
 * @param group its number in the catalogue of bad input
 * @param fault what is wrong, in a few words
 * @param change makes it out of a good request
 * @param outcome what must come of it
 */
record BadRequest(int group, String fault, UnaryOperator<Parameters> change, Outcome outcome) {
    /** One parameter has another value. */
    static BadRequest with(int group, String fault, Outcome outcome, String name, String value) {
        return new BadRequest(group, fault, good -> good.with(name, value), outcome);
    }

    /** One parameter is there twice. */
    static BadRequest twice(int group, Outcome outcome, String name, String value) {
        return new BadRequest(group, "two of " + name, good -> good.and(name, value), outcome);
    }

    /** One parameter is missing. */
    static BadRequest without(int group, Outcome outcome, String name) {
        return new BadRequest(group, "no " + name, good -> good.without(name), outcome);
    }

    /** The redirect URI is another than the registered one. */
    static BadRequest redirectingTo(String fault, UnaryOperator<String> change) {
        return new BadRequest(
                38,
                "redirect with " + fault,
                good -> good.with("redirect_uri", change.apply(good.value("redirect_uri"))),
                Outcome.page());
    }

    @Override
    public String toString() {
        return group + " " + fault;
    }
}
