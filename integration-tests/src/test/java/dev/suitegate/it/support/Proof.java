package dev.suitegate.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a run has measured for one tag. Every figure is counted while the tests run. */
public final class Proof {
    private final String tag;
    private final Map<String, Long> counted = new TreeMap<>();
    private final Map<String, Double> greatest = new TreeMap<>();
    private final Map<String, Object> measured = new LinkedHashMap<>();
    private final Map<String, List<?>> lists = new TreeMap<>();
    private final List<Proof> alike;
    private long passed;
    private long failed;

    /** For one tag; whoever makes it writes it. */
    public Proof(String tag) {
        this(tag, List.of());
    }

    private Proof(String tag, List<Proof> alike) {
        this.tag = tag;
        this.alike = List.copyOf(alike);
    }

    /** For a test with several tags: what it measures is in the proof of each of them. */
    static Proof of(List<Proof> all) {
        return all.size() == 1 ? all.get(0) : new Proof("several", all);
    }

    /** Counts one more of something that was seen to hold. */
    public void count(String what) {
        counted.merge(what, 1L, Long::sum);
        alike.forEach(proof -> proof.count(what));
    }

    /** Adds to a number that several tests of the tag count together; adding nothing shows it as well. */
    public void add(String what, long more) {
        counted.merge(what, more, Long::sum);
        alike.forEach(proof -> proof.add(what, more));
    }

    /** A figure of which the greatest counts, whichever test of the tag has seen it. */
    public void greatest(String what, double value) {
        greatest.merge(what, value, Math::max);
        alike.forEach(proof -> proof.greatest(what, value));
    }

    /** A figure that was measured as a whole. */
    public void figure(String what, Number value) {
        measured.put(what, value);
        alike.forEach(proof -> proof.figure(what, value));
    }

    /** Keeps a list beside the figures; a later one of the same name replaces it. */
    public void list(String name, List<?> value) {
        lists.put(name, List.copyOf(value));
        alike.forEach(proof -> proof.list(name, value));
    }

    /** Notes how a test ended. */
    public void noteTest(boolean success) {
        if (success) {
            passed++;
        } else {
            failed++;
        }
    }

    /** Writes {@code <tag>.json} into a folder. */
    public void writeTo(Path folder) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("keycloak", System.getProperty("suitegate.keycloak.version", ""));
        figures.put("database", System.getProperty("suitegate.db", ""));
        figures.put("testsPassed", passed);
        figures.put("testsFailed", failed);
        figures.putAll(counted);
        figures.putAll(greatest);
        figures.putAll(measured);
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("tag", tag);
        proof.put("pass", failed == 0 && passed > 0);
        proof.put("figures", figures);
        proof.putAll(lists);
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(tag + ".json"),
                    HttpCall.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(proof) + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
