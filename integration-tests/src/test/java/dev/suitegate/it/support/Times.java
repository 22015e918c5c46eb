package dev.suitegate.it.support;

import java.util.ArrayList;
import java.util.List;

/** How long something took, several times. */
public final class Times {
    private static final double MILLISECOND = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    public void add(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    public int size() {
        return nanos.size();
    }

    /** In milliseconds, to a tenth: so many of a hundred took no longer. */
    public double percentile(int part) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int place = Math.max(0, (int) Math.ceil(sorted.size() * part / 100.0) - 1);
        return Math.round(sorted.get(place) / MILLISECOND * 10) / 10.0;
    }
}
