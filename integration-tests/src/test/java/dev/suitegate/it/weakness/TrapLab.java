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

/** Two suites of the weak build: one like any other, and one on H2 that is started with what is off by default. */
final class TrapLab implements AutoCloseable {
    private static final String FOLDER = "integration-tests/target/weakness-traps";

    private final WeakBuild build;
    private final Suite usual;
    private final Suite other;
    private final TestRun onUsual;
    private final TestRun onOther;

    private TrapLab(WeakBuild build, Suite usual, Suite other) {
        this.build = build;
        this.usual = usual;
        this.other = other;
        onUsual = new TestRun(usual);
        onOther = new TestRun(other);
    }

    static TrapLab start() {
        List<Weakness> weaknesses = Traps.gone()
                .filter(Code.class::isInstance)
                .map(gone -> ((Code) gone).weakness())
                .distinct()
                .toList();
        Map<String, String> variables = Traps.gone()
                .filter(Started.class::isInstance)
                .map(Started.class::cast)
                .collect(Collectors.toMap(Started::variable, Started::value));
        WeakBuild build = WeakBuild.make(WeakSuite.root(), WeakSuite.root().resolve(FOLDER), weaknesses);
        Suite usual = Suite.startBuild(build.root(), false, Map.of());
        try {
            return new TrapLab(build, usual, Suite.startBuild(build.root(), true, variables));
        } catch (RuntimeException | Error failure) {
            usual.close();
            throw failure;
        }
    }

    /** A test while nothing is missing. */
    List<TestEnd> run(Gone gone, String test) {
        return (gone instanceof Code code && code.onH2() ? onOther : onUsual).run(test);
    }

    /** A test of what Keycloak refuses itself. */
    List<TestEnd> run(String test) {
        return onUsual.run(test);
    }

    /** The same test while something is missing. */
    List<TestEnd> runWithout(Gone gone, String test) {
        if (gone instanceof Code code) {
            return build.with(code.weakness(), () -> run(gone, test));
        }
        return gone instanceof Setting setting ? runWithout(setting, test) : onOther.run(test);
    }

    private List<TestEnd> runWithout(Setting setting, String test) {
        String before = usual.administration()
                .realm("")
                .get()
                .expect(200)
                .json()
                .path(setting.name())
                .asText();
        put(setting.name(), setting.keycloaks());
        try {
            return onUsual.run(test);
        } finally {
            put(setting.name(), before);
        }
    }

    private void put(String name, String value) {
        usual.administration().realm("").putJson(Map.of(name, value)).expect(204);
    }

    @Override
    public void close() {
        onUsual.close();
        onOther.close();
        usual.close();
        other.close();
    }
}
