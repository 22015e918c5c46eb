package dev.suitegate.it.support;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The proofs of one run, by tag. */
final class Proofs implements AutoCloseable {
    private final Map<String, Proof> byTag = new TreeMap<>();
    private final boolean written;

    /** @param written whether they are kept; else they are forgotten */
    Proofs(boolean written) {
        this.written = written;
    }

    Proof of(Collection<String> tags) {
        return tags.isEmpty()
                ? of("untagged")
                : Proof.of(tags.stream().sorted().map(this::of).toList());
    }

    void note(Collection<String> tags, boolean success) {
        tags.forEach(tag -> of(tag).noteTest(success));
    }

    private Proof of(String tag) {
        return byTag.computeIfAbsent(tag, Proof::new);
    }

    @Override
    public void close() {
        if (!written) {
            return;
        }
        byTag.values().forEach(proof -> proof.writeTo(Path.of("target", "proofs")));
    }
}
