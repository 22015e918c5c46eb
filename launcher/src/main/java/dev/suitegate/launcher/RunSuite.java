package dev.suitegate.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What {@code make run} runs: the demo suite in the foreground, until it is told to stop. */
public final class RunSuite {
    private RunSuite() {}

    /** Runs in the project's root folder; ends with 1 when the suite cannot run or one of its programs dies. */
    public static void main(String[] arguments) {
        try {
            run(Path.of("").toAbsolutePath(), System.getenv());
        } catch (LaunchFailure failure) {
            System.err.println("Suitegate cannot run: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Path root, Map<String, String> environment) {
        Path state = root.resolve("target/run");
        Ports ports = Ports.fromEnvironment(environment);
        ports.requireFree();
        new StateOfRun(state).claim(ports);
        SuiteSettings settings = new SuiteSettings(
                root,
                state,
                ports,
                DemoSecrets.fromEnvironment(environment),
                KeycloakMode.DEVELOPMENT,
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"));
        try (RunningSuite suite = RunningSuite.start(settings, RunSuite::say)) {
            CompletableFuture<String> ended = suite.firstToEnd();
            say(new ReadyNotice(ports).text());
            throw new LaunchFailure(ended.join() + " has ended, so everything was stopped. Its log is in "
                    + root.relativize(state.resolve("logs")));
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
