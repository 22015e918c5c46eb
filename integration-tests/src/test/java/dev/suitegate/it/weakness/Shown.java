package dev.suitegate.it.weakness;

import dev.suitegate.it.weakness.build.Removal;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a trap is shown. */
sealed interface Shown {
    /** Which test. */
    String test();

    /** Without what it is red. */
    String without();

    /** The test as {@link dev.suitegate.it.support.TestRun} knows it; nothing where it is the matrix. */
    default Optional<String> named() {
        return Optional.empty();
    }

    /** What is taken out of the lab for it; nothing where others have seen to that. */
    default Optional<Gone> gone() {
        return Optional.empty();
    }

    /** A test that is red while something is taken out. */
    record ByTest(String name, Gone missing, String says) implements Shown {
        @Override
        public Optional<Gone> gone() {
            return Optional.of(missing);
        }

        @Override
        public Optional<String> named() {
            return Optional.of(name);
        }

        @Override
        public String test() {
            return "`" + name.replaceFirst("^traps\\.", "") + "`";
        }

        @Override
        public String without() {
            return missing.words();
        }
    }

    /** Cells of the matrix that are red while something is taken out. */
    record ByMatrix(Mutation mutation) implements Shown {
        @Override
        public String test() {
            return "matrix: "
                    + mutation.cells().stream()
                            .map(cell -> cell.toString().replaceFirst(" × A$", ""))
                            .collect(Collectors.joining(", "));
        }

        @Override
        public String without() {
            return mutation.weakness().removals().stream()
                    .map(removal -> "`" + Removal.shortName(removal.method()) + "`")
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    /** A test that stays green, because Keycloak itself refuses by now, or another part of the suite. */
    record HeldOtherwise(String name, Gone missing, String why) implements Shown {
        @Override
        public Optional<Gone> gone() {
            return Optional.of(missing);
        }

        @Override
        public Optional<String> named() {
            return Optional.of(name);
        }

        @Override
        public String test() {
            return "`" + name.replaceFirst("^traps\\.", "") + "`";
        }

        @Override
        public String without() {
            return "green all the same without " + missing.words() + ": " + why;
        }
    }
}
