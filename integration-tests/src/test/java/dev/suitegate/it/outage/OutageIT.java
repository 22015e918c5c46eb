package dev.suitegate.it.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.LinedDatabase;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.WireAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database goes away, hangs, or fails the decision's statement: nothing is given out, in time, and all comes back. */
@AgainstTheSuite
@Tag("outage")
class OutageIT {
    /** The limits that the suite is started with, one after the other, and room for a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final int CUTS = 8;

    private static final LinedDatabase DATABASE = new LinedDatabase();
    private static Suite lined;

    @BeforeAll
    static void start() {
        lined = Suite.startOn(DATABASE);
    }

    @AfterAll
    static void stop() {
        lined.close();
    }

    @ParameterizedTest
    @EnumSource
    void letsNothingOut(Outage outage, Proof proof) {
        Visit visit = Visit.begun(lined);
        outage.begin(DATABASE);
        try {
            answersOf(visit).forEach((door, answer) -> {
                assertThat(answer.took()).as(door).isLessThan(LONGEST);
                assertNothingGivenOut(door, answer);
                assertWellFormed(door, answer);
                proof.count("doorsClosed");
            });
        } finally {
            outage.end(DATABASE);
        }
        awaitService();
        assertThat(goodTimes(visit, visit.tokens().renewal())).isLessThanOrEqualTo(1);
        proof.count("recoveries");
    }

    @Test
    void leavesARefreshTokenGoodOrDeadAndNeverBoth(Proof proof) {
        for (int i = 0; i < CUTS; i++) {
            Visit visit = Visit.begun(lined);
            CompletableFuture<WireAnswer> refresh = CompletableFuture.supplyAsync(visit::refresh);
            DATABASE.line().cut();
            WireAnswer answer = refresh.join();
            DATABASE.line().mend();
            awaitService();
            if (answer.status() == 200) {
                assertThat(visit.refresh(answer.text("refresh_token")).status()).isEqualTo(200);
                assertThat(visit.refresh().status()).isEqualTo(400);
            } else {
                assertThat(goodTimes(visit, visit.tokens().renewal())).isLessThanOrEqualTo(1);
            }
            proof.count("cutsUnderARefresh");
        }
    }

    private static Map<String, WireAnswer> answersOf(Visit visit) {
        Map<String, Supplier<WireAnswer>> doors = Map.of(
                "sign-in", visit::signIn,
                "silent sign-in", visit::silentSignIn,
                "code", visit::redeem,
                "refresh", visit::refresh,
                "introspection", visit::introspect,
                "userinfo", visit::userInfo,
                "client credentials", visit::clientCredentials,
                "billing", visit::readSubscription);
        Map<String, CompletableFuture<WireAnswer>> asked = new TreeMap<>();
        doors.forEach((door, ask) -> asked.put(door, CompletableFuture.supplyAsync(ask)));
        Map<String, WireAnswer> answers = new TreeMap<>();
        asked.forEach((door, answer) -> answers.put(door, answer.join()));
        return answers;
    }

    private static void assertNothingGivenOut(String door, WireAnswer answer) {
        assertThat(answer.returned()).as(door).doesNotContainKey("code");
        assertThat(answer.json().has("access_token")).as(door).isFalse();
        assertThat(answer.json().path("active").asBoolean()).as(door).isFalse();
        assertThat(answer.json().has("sub")).as(door).isFalse();
    }

    /** A page for people, OAuth's error for clients, a problem (RFC 9457) for billing: and never a look inside. */
    private static void assertWellFormed(String door, WireAnswer answer) {
        assertThat(answer.body()).as(door).doesNotContain("at org.", "at io.", "java.", "jdbc:", "Exception", "suite_");
        if (door.equals("billing")) {
            return;
        }
        if (!door.endsWith("sign-in")) {
            boolean inactive = answer.json().has("active");
            assertThat(inactive || !answer.text("error").isEmpty())
                    .as(door + ": " + answer.body())
                    .isTrue();
        }
    }

    private static long goodTimes(Visit visit, String refreshToken) {
        return List.of(visit.refresh(refreshToken), visit.refresh(refreshToken)).stream()
                .filter(answer -> answer.status() == 200)
                .count();
    }

    /** Everything works again, for somebody new, without a restart. */
    private static void awaitService() {
        Instant deadline = Instant.now().plus(RECOVERY);
        while (!Recovery.isComplete(lined)) {
            assertThat(Instant.now()).as("still no service").isBefore(deadline);
        }
    }
}
