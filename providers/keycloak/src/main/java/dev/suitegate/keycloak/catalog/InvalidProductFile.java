package dev.suitegate.keycloak.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** A product file that says something it must not, with everything that is wrong in it. */
public final class InvalidProductFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidProductFile(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of the file; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * One thing that is wrong.
     *
     * @param pointer the place, as a JSON pointer (RFC 6901); empty for the whole file
     * @param message the rule that is broken, in English
     */
    public record Problem(String pointer, String message) {
        @Override
        public String toString() {
            return (pointer.isEmpty() ? "the file" : pointer) + ": " + message;
        }
    }
}
