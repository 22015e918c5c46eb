package dev.suitegate.it.support;

import dev.suitegate.launcher.DemoSecrets;
import dev.suitegate.launcher.KeycloakMode;
import dev.suitegate.launcher.Ports;
import dev.suitegate.launcher.RunningSuite;
import dev.suitegate.launcher.SuiteSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The suite under test: one per JVM, on free ports and a new database. */
public final class Suite implements AutoCloseable {
    /** Tests make whole realms, each in one transaction; on a busy machine that takes longer than a sign-in may. */
    private static final Map<String, String> ROOM_FOR_REALMS = Map.of("KC_TRANSACTION_DEFAULT_TIMEOUT", "120s");

    /** What operators look at, as the image has it. */
    private static final Map<String, String> MEASURED =
            Map.of("KC_METRICS_ENABLED", "true", "KC_EVENT_METRICS_USER_ENABLED", "true");

    private final SuiteDatabase suiteDatabase;
    private final RunningSuite running;
    private final Administration administration;
    private final Billing billing;

    private Suite(SuiteDatabase suiteDatabase, RunningSuite running) {
        this.suiteDatabase = suiteDatabase;
        this.running = running;
        this.administration = new Administration(ports().keycloak());
        this.billing = new Billing(this);
    }

    static Suite start() {
        String kind = System.getProperty("suitegate.db", "postgresql");
        SuiteDatabase database = kind.equals("h2") ? new H2Database(stateOf(kind)) : new PostgresDatabase();
        Map<String, String> variables = new HashMap<>(ROOM_FOR_REALMS);
        variables.putAll(MEASURED);
        return start(kind, database, variables, List.of());
    }

    /** One more suite, beside the shared one, with another JAR in it and further variables of Keycloak's. */
    public static Suite startWith(Path providerJar, Map<String, String> variables) {
        return start("with-another-provider", new PostgresDatabase(), variables, List.of(providerJar));
    }

    /** One more suite, beside the shared one, with an experimental feature of Keycloak's on, and further variables of its. */
    public static Suite startFeature(String feature, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(ROOM_FOR_REALMS);
        all.putAll(variables);
        all.put("KC_FEATURES", feature);
        return start("with-" + feature, new PostgresDatabase(), all, List.of());
    }

    /** One more suite, beside the shared one, on a database whose line a test can cut. */
    public static Suite startOn(LinedDatabase database) {
        return start("lined", database, Map.of(), List.of());
    }

    /** One more suite, beside the shared one, of another build, on a database of the kind asked for. */
    public static Suite startBuild(Path build, boolean onH2, Map<String, String> variables) {
        String name = onH2 ? "build-on-h2" : "build";
        Map<String, String> all = new HashMap<>(ROOM_FOR_REALMS);
        all.putAll(variables);
        return start(build, name, onH2 ? new H2Database(stateOf(name)) : new PostgresDatabase(), all, List.of());
    }

    /**
     * One more suite, beside the shared one, with further variables of the server's.
     *
     * @param name of the folder that keeps it
     * @param mode what is for development alone needs {@link KeycloakMode#DEVELOPMENT}
     */
    public static Suite startBeside(String name, KeycloakMode mode, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(ROOM_FOR_REALMS);
        all.putAll(variables);
        return start(root(), name, mode, new PostgresDatabase(), all, List.of());
    }

    private static Suite start(
            String name, SuiteDatabase database, Map<String, String> variables, List<Path> furtherProviders) {
        return start(root(), name, database, variables, furtherProviders);
    }

    private static Suite start(
            Path build,
            String name,
            SuiteDatabase database,
            Map<String, String> variables,
            List<Path> furtherProviders) {
        return start(build, name, KeycloakMode.OPTIMIZED, database, variables, furtherProviders);
    }

    private static Suite start(
            Path build,
            String name,
            KeycloakMode mode,
            SuiteDatabase database,
            Map<String, String> variables,
            List<Path> furtherProviders) {
        Map<String, String> environment = new HashMap<>(database.keycloakEnvironment());
        environment.putAll(variables);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Administration.USER);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Administration.PASSWORD);
        DemoSecrets secrets = DemoSecrets.fromEnvironment(Map.of());
        SuiteSettings settings =
                new SuiteSettings(build, stateOf(name), Ports.free(), secrets, mode, environment, furtherProviders);
        try {
            return new Suite(database, RunningSuite.start(settings, step -> {}));
        } catch (RuntimeException | Error failure) {
            database.close();
            throw failure;
        }
    }

    private static Path stateOf(String name) {
        return root().resolve("integration-tests/target/suite-" + name);
    }

    private static Path root() {
        return Path.of(System.getProperty("suitegate.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** The addresses of this suite. */
    public Ports ports() {
        return running.settings().ports();
    }

    /** The issuer of every token of the suite. */
    public URI issuer() {
        return ports().keycloak().resolve("/realms/suite");
    }

    /** The client secrets of this suite. */
    public DemoSecrets secrets() {
        return running.settings().secrets();
    }

    /** Subscriptions and seats, as billing changes them. */
    public Billing billing() {
        return billing;
    }

    /** What is in the database. */
    public Database database() {
        return new Database(suiteDatabase);
    }

    /** The variables with which Keycloak reaches its database. */
    public Map<String, String> databaseEnvironment() {
        return suiteDatabase.keycloakEnvironment();
    }

    /** The JARs of Keycloak's own that run in this suite. */
    public Path keycloakJars() {
        return running.settings().state().resolve("keycloak/lib/lib/main");
    }

    /** What the server has logged since it was started. */
    public String log() {
        try {
            // A log may be read in the middle of a character; this charset never fails to decode.
            return Files.readString(
                    running.settings().state().resolve("logs/keycloak.log"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keycloak's own administration, to prepare a test and never to make it pass. */
    public Administration administration() {
        return administration;
    }

    /** Checks the tokens of this suite. */
    public TokenOracle tokens() {
        return new TokenOracle(issuer());
    }

    /** The demo suite as the issue describes it: its five subscriptions, nobody signed in or locked, no consent given. */
    public void reset() {
        billing.restoreDemo();
        for (String user : DemoUsers.ALL) {
            administration.forget(user);
        }
        administration.forgetWrongPasswords();
    }

    @Override
    public void close() {
        running.close();
        suiteDatabase.close();
    }
}
