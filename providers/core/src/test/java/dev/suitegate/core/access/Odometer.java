package dev.suitegate.core.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes a number apart into one choice from each of several lists, so that counting up visits every combination once. */
final class Odometer {

    private int rest;

    private Odometer(int number) {
        this.rest = number;
    }

    /** Every combination of the choices that {@code combination} makes, which must be the same choices each time. */
    static <C> List<C> count(Function<Odometer, C> combination) {
        List<C> all = new ArrayList<>();
        while (true) {
            Odometer odometer = new Odometer(all.size());
            C next = combination.apply(odometer);
            if (odometer.rest > 0) {
                return all;
            }
            all.add(next);
        }
    }

    @SafeVarargs
    final <T> T from(T... choices) {
        T choice = choices[rest % choices.length];
        rest /= choices.length;
        return choice;
    }
}
