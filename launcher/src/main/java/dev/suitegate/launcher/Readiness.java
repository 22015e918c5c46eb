package dev.suitegate.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Waits until a program we started answers, and notices at once when it ends instead. */
final class Readiness {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * Returns when the condition holds.
     *
     * @throws LaunchFailure with the end of the log when the program ends first, or the limit passes
     */
    void await(ChildProcess child, Duration limit, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (child.endsWithin(POLL)) {
                throw child.failure("ended with code " + child.exitCode() + " before it was ready");
            }
            if (Instant.now().isAfter(deadline)) {
                throw child.failure("was not ready within " + limit.toSeconds() + " seconds");
            }
        }
        if (!child.isAlive()) {
            throw child.failure("ended as it became ready");
        }
    }

    /** The answer with status 200, or nothing. */
    Optional<HttpResponse<String>> ok(URI uri) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER).build();
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()))
                    .filter(answer -> answer.statusCode() == 200);
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while waiting for " + uri, e);
        }
    }
}
