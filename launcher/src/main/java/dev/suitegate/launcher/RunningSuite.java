package dev.suitegate.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A suite that answers: Keycloak, both sample products, and the demo subscriptions. */
public final class RunningSuite implements AutoCloseable {
    private final SuiteSettings settings;
    private final Deque<ChildProcess> processes = new ArrayDeque<>();

    private RunningSuite(SuiteSettings settings) {
        this.settings = settings;
    }

    /**
     * Starts everything and returns when all of it answers.
     *
     * @param progress told in a few words what is being done
     * @throws LaunchFailure when a port is taken, a part is missing or does not come up; nothing is left running then
     */
    public static RunningSuite start(SuiteSettings settings, Consumer<String> progress) {
        settings.ports().requireFree();
        RunningSuite suite = new RunningSuite(settings);
        try {
            suite.startAll(progress);
            return suite;
        } catch (LaunchFailure failure) {
            suite.close();
            throw failure;
        }
    }

    /** What it was started with. */
    public SuiteSettings settings() {
        return settings;
    }

    /** Completes with the name of the first program that ends. */
    public CompletableFuture<String> firstToEnd() {
        return CompletableFuture.anyOf(
                        processes.stream().map(ChildProcess::ended).toArray(CompletableFuture<?>[]::new))
                .thenApply(ended -> ((ChildProcess) ended).name());
    }

    /** Stops everything, the last started first. */
    @Override
    public void close() {
        while (!processes.isEmpty()) {
            processes.pop().close();
        }
    }

    private void startAll(Consumer<String> progress) {
        BuildOutput output = BuildOutput.in(settings.root());
        output.requireAll();
        progress.accept("Preparing Keycloak " + output.keycloakVersion());
        KeycloakHome home =
                KeycloakHome.install(output, settings.state().resolve("keycloak"), settings.furtherProviders());
        progress.accept("Starting Keycloak (log: " + settings.log("keycloak") + ")");
        processes.push(KeycloakServer.start(settings, home).process());
        progress.accept("Putting the demo subscriptions");
        new DemoSubscriptions(settings.ports().keycloak(), settings.secrets()).putMissing();
        progress.accept("Starting the sample products");
        SampleProduct crm = SampleProduct.crm(settings.ports());
        SampleProduct verify = SampleProduct.verify(settings.ports());
        processes.push(SampleServer.start(crm, verify, settings, output).process());
        processes.push(SampleServer.start(verify, crm, settings, output).process());
    }
}
