package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refresh tokens: RFC 9700 sections 2.2.2 and 4.14. */
@AgainstTheSuite
@Tag("baseline")
class RefreshIT {
    private static final int AT_ONCE = 64;

    @ParameterizedTest(name = "S10: {0} gets a new refresh token each time, and using an old one ends both")
    @ValueSource(strings = {"verify-web", "crm-mobile"})
    void s10(String client, Suite suite, Proof proof) {
        String first = RefreshToken.of(suite, client, "ann");
        String second = RefreshToken.renewed(suite, client, first);
        String third = RefreshToken.renewed(suite, client, second);
        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertRefused(CodeRequest.refresh(suite, client, first));
        assertRefused(CodeRequest.refresh(suite, client, third));
        assertThat(suite.database().tracesOf("ann", client).clientSessions()).isZero();
        assertThat(suite.database().suiteSessionsOf("ann")).isEqualTo(1);
        Row.S10.isShown(proof);
    }

    @ParameterizedTest(name = "S11: of rotations within one second only token {0} of 4 is good (keycloak#50999)")
    @ValueSource(ints = {0, 1, 2})
    void s11(int replayed, Suite suite, Proof proof) {
        List<String> tokens = rotations(suite, "ann");
        assertRefused(CodeRequest.refresh(suite, "verify-web", tokens.get(replayed)));
        assertRefused(CodeRequest.refresh(suite, "verify-web", tokens.get(3)));

        List<String> twin = rotations(suite, "zoe");
        RefreshToken.renewed(suite, "verify-web", twin.get(3));
        Row.S11.isShown(proof);
    }

    @Test
    @DisplayName("S11: two sign-ins of one session renew side by side")
    void s11KeepsFamiliesApart(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        Wire ann = new Wire();
        String left = RefreshToken.in(
                request.redeem(CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD)), Map.of()));
        String right = RefreshToken.in(request.redeem(CodeRequest.code(ann.get(request.url())), Map.of()));
        for (int i = 0; i < 3; i++) {
            left = RefreshToken.renewed(suite, "verify-web", left);
            right = RefreshToken.renewed(suite, "verify-web", right);
        }
        Row.S11.isShown(proof);
    }

    @ParameterizedTest(name = "S12: of 64 renewals at once with one token of {0} exactly one is answered")
    @ValueSource(strings = {"verify-web", "crm-mobile"})
    void s12(String client, Suite suite, Proof proof) throws InterruptedException, ExecutionException {
        String token = RefreshToken.of(suite, client, "ann");
        List<HttpAnswer> answers = atOnce(suite, client, token);
        List<HttpAnswer> issued =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(issued).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).allSatisfy(RefreshIT::assertRefused);
        assertRefused(CodeRequest.refresh(suite, client, RefreshToken.in(issued.get(0))));
        Row.S12.isShown(proof);
    }

    @Test
    @DisplayName("S13: after a lost answer the suite session gives new tokens without a page")
    void s13(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        Wire ann = new Wire();
        String token = RefreshToken.in(
                request.redeem(CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD)), Map.of()));
        RefreshToken.renewed(suite, "verify-web", token);
        assertRefused(CodeRequest.refresh(suite, "verify-web", token));
        CodeRequest silent = CodeRequest.of(suite, "verify-web").with("prompt", "none");
        String again = RefreshToken.in(silent.redeem(CodeRequest.code(ann.get(silent.url())), Map.of()));
        RefreshToken.renewed(suite, "verify-web", again);
        Row.S13.isShown(proof);
    }

    /** Four tokens of one family, made as fast as the suite answers. */
    private static List<String> rotations(Suite suite, String user) {
        List<String> tokens = new ArrayList<>(List.of(RefreshToken.of(suite, "verify-web", user)));
        for (int i = 0; i < 3; i++) {
            tokens.add(RefreshToken.renewed(suite, "verify-web", tokens.get(i)));
        }
        return tokens;
    }

    private static List<HttpAnswer> atOnce(Suite suite, String client, String token)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<HttpAnswer>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return CodeRequest.refresh(suite, client, token);
                }));
            }
            start.countDown();
            List<HttpAnswer> answers = new ArrayList<>();
            for (Future<HttpAnswer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertRefused(HttpAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
    }
}
