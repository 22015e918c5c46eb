package dev.suitegate.samples.session;

import dev.suitegate.samples.oidc.PendingSignIn;
import dev.suitegate.samples.store.ExpiringStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The sign-ins under way. Each belongs to the browser that started it and can be taken once. */
public final class PendingSignIns {

    /** How long a person may take to sign in. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private record Started(String browser, PendingSignIn pending) {}

    private final ExpiringStore<Started> byState;

    /** No sign-ins yet. */
    public PendingSignIns(Clock clock) {
        this.byState = new ExpiringStore<>(10_000, LIFETIME, clock);
    }

    /**
     * Keeps a sign-in.
     *
     * @param browser the unguessable cookie of the browser that started it; several tabs share it
     */
    public void add(String browser, PendingSignIn pending) {
        byState.add(pending.state().getValue(), new Started(browser, pending));
    }

    /** Whether a browser's cookie still stands for a sign-in under way. */
    public boolean knows(String browser) {
        return byState.anyMatch(started -> same(started.browser(), browser));
    }

    /** Takes the sign-in that a browser started with a state; nobody else can take it, and nobody twice. */
    public Optional<PendingSignIn> take(String browser, String state) {
        var started = byState.find(state).filter(found -> same(found.browser(), browser));
        started.ifPresent(found -> byState.remove(state));
        return started.map(Started::pending);
    }

    private static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
