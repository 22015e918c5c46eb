package dev.suitegate.it.compose;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.load.LoadFigures;
import dev.suitegate.it.load.NoAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One person and billing, by turns: the subscription comes, they use it; it goes, they try. What has no answer is asked once more. */
final class Worker implements Callable<Worker> {
    private static final long TOKEN_LIFE_NANOS = 60_000_000_000L;
    private static final int PAGE = 100;

    private final Suite suite;
    private final String user;
    private final LoadFigures figures;
    private final AtomicBoolean enough;
    private final List<Integer> deletions = new ArrayList<>();
    private int version;
    private @Nullable String token;
    private long tokenSince;

    /** @param enough when it becomes true, the round at hand is the last */
    Worker(Suite suite, String user, LoadFigures figures, AtomicBoolean enough) {
        this.suite = suite;
        this.user = user;
        this.figures = figures;
        this.enough = enough;
    }

    @Override
    public Worker call() throws InterruptedException {
        while (!enough.get()) {
            subscribe();
            if (use() instanceof Decision.Granted tokens) {
                unsubscribe();
                tryAgain(tokens);
            }
        }
        subscribe();
        return this;
    }

    /** Compares what was acknowledged with what is there. */
    void compare() throws InterruptedException {
        JsonNode stored = ask("the subscription of " + user, () -> billing("GET", path(), Map.of()))
                .expect(200)
                .json();
        if (stored.path("sourceVersion").asInt() != version
                || !stored.path("plan").asText().equals(plan(version))) {
            figures.lost(user + " has " + stored + " in place of version " + version);
        }
        List<JsonNode> history = history();
        for (int one = 1; one <= version; one++) {
            String plan = plan(one);
            long found = deletions.contains(one)
                    ? 1
                    : history.stream()
                            .filter(line ->
                                    line.path("after").path("plan").asText().equals(plan))
                            .filter(line -> !line.path("action").asText().equals("deleted"))
                            .count();
            if (found != 1) {
                figures.lost(user + " has change " + one + " " + found + " times in its history");
            }
        }
        long deleted = history.stream()
                .filter(line -> line.path("action").asText().equals("deleted"))
                .count();
        if (deleted != deletions.size()) {
            figures.lost(user + " has " + deleted + " deletions in its history in place of " + deletions.size());
        }
    }

    private void subscribe() throws InterruptedException {
        version++;
        Map<String, ?> document = Map.of(
                "user", user, "product", "verify", "plan", plan(version), "status", "active", "sourceVersion", version);
        ask("PUT of " + user, () -> billing("PUT", path(), document)).expect(200, 201);
        figures.changed();
    }

    private void unsubscribe() throws InterruptedException {
        version++;
        ask("DELETE of " + user, () -> billing("DELETE", path() + "?sourceVersion=" + version, Map.of()))
                .expect(200, 204);
        deletions.add(version);
        figures.changed();
    }

    private Decision use() throws InterruptedException {
        Decision in = granted("sign-in", () -> suite.signIn(user));
        if (!(in instanceof Decision.Granted tokens)) {
            return in;
        }
        granted("introspection", () -> suite.introspect(tokens));
        return renewed(tokens);
    }

    private void tryAgain(Decision.Granted tokens) throws InterruptedException {
        refused("introspection", () -> suite.introspect(tokens));
        refused("refresh", () -> suite.refresh(tokens));
        refused("sign-in", () -> suite.signIn(user));
    }

    /** Where the answer to a refresh is lost, the refresh token may be used up: the person signs in again. */
    private Decision renewed(Decision.Granted tokens) throws InterruptedException {
        try {
            Decision decision = suite.refresh(tokens);
            figures.decided(user + " by refresh", true, decision.isGranted());
            return decision;
        } catch (NoAnswer lost) {
            figures.retried();
            awaitService();
            return granted("sign-in", () -> suite.signIn(user));
        }
    }

    /** A refusal is asked about once more: half a sign-in may have gone down with a node. */
    private Decision granted(String what, Supplier<Decision> question) throws InterruptedException {
        Decision decision = ask(what + " of " + user, question);
        if (!decision.isGranted()) {
            figures.retried();
            decision = ask(what + " of " + user, question);
        }
        figures.decided(user + " by " + what, true, decision.isGranted());
        return decision;
    }

    private void refused(String what, Supplier<Decision> question) throws InterruptedException {
        Decision decision = ask(what + " of " + user, question);
        figures.decided(user + " by " + what, false, decision.isGranted());
    }

    private <T> T ask(String what, Supplier<T> question) throws InterruptedException {
        long began = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            try {
                T answer = question.get();
                figures.answeredAfter(System.nanoTime() - began);
                return answer;
            } catch (NoAnswer none) {
                if (attempt == 0) {
                    figures.retried();
                } else {
                    figures.failed(what + ": " + none.getMessage());
                }
                awaitService();
            }
        }
    }

    /** Bounded: what does not serve by then is asked all the same. */
    private void awaitService() throws InterruptedException {
        Service.await(() -> billing("GET", "/subscriptions?max=1", Map.of()).status() == 200);
    }

    private Reply billing(String method, String path, Map<String, ?> document) {
        String own = token;
        if (own == null || System.nanoTime() - tokenSince > TOKEN_LIFE_NANOS) {
            own = suite.billingToken();
            token = own;
            tokenSince = System.nanoTime();
        }
        return suite.billing(method, path, own, document);
    }

    private List<JsonNode> history() throws InterruptedException {
        List<JsonNode> lines = new ArrayList<>();
        String after = "0";
        JsonNode page;
        do {
            String from = after;
            page = ask(
                            "the history of " + user,
                            () -> billing(
                                    "GET",
                                    "/changes?subscription=" + id() + "&max=" + PAGE + "&after=" + from,
                                    Map.of()))
                    .expect(200)
                    .json();
            page.path("changes").forEach(lines::add);
            after = page.path("after").asText();
        } while (!page.path("changes").isEmpty());
        return lines;
    }

    private String id() {
        return "load-" + user;
    }

    private String path() {
        return "/subscriptions/" + id();
    }

    private static String plan(int version) {
        return "plan-" + version;
    }
}
