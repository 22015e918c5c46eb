package dev.suitegate.it.weakness;

import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TestRun;
import dev.suitegate.it.support.TestRun.TestEnd;
import dev.suitegate.it.weakness.Gone.Code;
import dev.suitegate.it.weakness.Gone.Setting;
import dev.suitegate.it.weakness.Gone.Started;
import dev.suitegate.it.weakness.build.WeakBuild;
import dev.suitegate.it.weakness.build.Weakness;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suites of the weak build: one like any other, and one on H2 that is started with what is off by default. */
final class TrapLab implements AutoCloseable {
    private static final String FOLDER = "integration-tests/target/weakness-traps";

    private final WeakBuild build =
            WeakBuild.make(WeakSuite.root(), WeakSuite.root().resolve(FOLDER), weaknesses());
    private @Nullable Bench usual;
    private @Nullable Bench other;

    /** A test while nothing is missing. */
    List<TestEnd> run(Gone gone, String test) {
        return (gone instanceof Code code && code.onH2() ? other() : usual()).run(test);
    }

    /** The same test while something is missing. */
    List<TestEnd> runWithout(Gone gone, String test) {
        if (gone instanceof Code code) {
            return build.with(code.weakness(), () -> run(gone, test));
        }
        return gone instanceof Setting setting ? usual().runWithout(setting, test) : other().run(test);
    }

    private Bench usual() {
        if (usual == null) {
            usual = new Bench(Suite.startBuild(build.root(), false, Map.of()));
        }
        return usual;
    }

    private Bench other() {
        if (other == null) {
            Map<String, String> variables = Traps.gone()
                    .filter(Started.class::isInstance)
                    .map(Started.class::cast)
                    .collect(Collectors.toMap(Started::variable, Started::value));
            other = new Bench(Suite.startBuild(build.root(), true, variables));
        }
        return other;
    }

    private static List<Weakness> weaknesses() {
        return Traps.gone()
                .filter(Code.class::isInstance)
                .map(gone -> ((Code) gone).weakness())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        if (usual != null) {
            usual.close();
        }
        if (other != null) {
            other.close();
        }
    }

    /** A running suite, and tests that run against it. */
    private static final class Bench implements AutoCloseable {
        private final Suite suite;
        private final TestRun tests;

        Bench(Suite suite) {
            this.suite = suite;
            this.tests = new TestRun(suite);
        }

        List<TestEnd> run(String test) {
            return tests.run(test);
        }

        List<TestEnd> runWithout(Setting setting, String test) {
            String before = suite.administration()
                    .realm("")
                    .get()
                    .expect(200)
                    .json()
                    .path(setting.name())
                    .asText();
            put(setting.name(), setting.keycloaks());
            try {
                return run(test);
            } finally {
                put(setting.name(), before);
            }
        }

        private void put(String name, String value) {
            suite.administration().realm("").putJson(Map.of(name, value)).expect(204);
        }

        @Override
        public void close() {
            tests.close();
            suite.close();
        }
    }
}
