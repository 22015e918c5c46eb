package dev.suitegate.it.support;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs single tests from within a test, against a suite that is there already. What they prove is not written down. */
public final class TestRun implements AutoCloseable {
    private static final String PACKAGE = "dev.suitegate.it.";

    private final LauncherSession session = LauncherFactory.openSession();

    /** Against this suite, which stays open. */
    public TestRun(Suite suite) {
        SuiteExtension.lend(suite, session);
    }

    /**
     * Runs one test method; of a parameterized one, every case.
     *
     * @param test such as {@code traps.StepTrapIT.aPersonIsRefusedAllTheSame}
     * @throws IllegalArgumentException if there is no such test
     */
    public List<TestEnd> run(String test) {
        Ends ends = new Ends();
        session.getLauncher()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selector(test))
                                .build(),
                        ends);
        return ends.all();
    }

    /** Where a test is, by the name it has in {@link #run}. */
    public static Method find(String test) {
        int dot = test.lastIndexOf('.');
        try {
            return Arrays.stream(Class.forName(PACKAGE + test.substring(0, dot)).getDeclaredMethods())
                    .filter(method -> method.getName().equals(test.substring(dot + 1)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no test " + test));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("there is no test " + test, e);
        }
    }

    private static DiscoverySelector selector(String test) {
        Method method = find(test);
        return DiscoverySelectors.selectMethod(method.getDeclaringClass(), method);
    }

    @Override
    public void close() {
        session.close();
    }

    /**
     * How a test, or one case of it, has ended.
     *
     * @param name for people
     * @param failure empty: it was green
     * @param isInTest whether the test itself failed, and not what is set up around it
     */
    public record TestEnd(String name, Optional<Throwable> failure, boolean isInTest) {
        private static final Pattern TOO_LONG = Pattern.compile("(?s)<!DOCTYPE.*?</html>|eyJ[\\w.-]+");

        /** Whether it passed. */
        public boolean isGreen() {
            return failure.isEmpty();
        }

        /** On one line; whole pages and tokens are left out. */
        @Override
        public String toString() {
            String said = failure.map(Throwable::toString).orElse("green");
            return name + ": "
                    + TOO_LONG.matcher(said).replaceAll("(…)").strip().replaceAll("\\s+", " ");
        }
    }

    /** Collects how tests end, and containers that fail. */
    private static final class Ends implements TestExecutionListener {
        private final List<TestEnd> ends = new ArrayList<>();

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            ends.add(new TestEnd(
                    test.getDisplayName(), Optional.of(new IllegalStateException("skipped: " + reason)), false));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean green = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            if (test.isTest() || !green) {
                Throwable failure = result.getThrowable().orElseGet(() -> new IllegalStateException("aborted"));
                ends.add(new TestEnd(
                        test.getDisplayName(),
                        green ? Optional.empty() : Optional.of(failure),
                        isThrownIn(test, failure)));
            }
        }

        private static boolean isThrownIn(TestIdentifier test, Throwable failure) {
            return test.getSource().orElse(null) instanceof MethodSource method
                    && Arrays.stream(failure.getStackTrace())
                            .anyMatch(frame -> frame.getClassName().equals(method.getClassName())
                                    && frame.getMethodName().equals(method.getMethodName()));
        }

        List<TestEnd> all() {
            return List.copyOf(ends);
        }
    }
}
