package dev.suitegate.keycloak.outbound;

import dev.suitegate.keycloak.outbound.PostOutcome.Answered;
import dev.suitegate.keycloak.outbound.PostOutcome.Failed;
import dev.suitegate.keycloak.outbound.PostOutcome.Failure;
import dev.suitegate.keycloak.outbound.PostOutcome.Refused;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What came of each case, by its number and name, and of what is allowed beside it, by its number. */
final class SsrfTable {

    private final Map<String, PostOutcome> attacks = new TreeMap<>();
    private final Map<String, PostOutcome> twins = new TreeMap<>();

    void attack(String name, PostOutcome outcome) {
        if (attacks.put(name, outcome) != null) {
            throw new IllegalStateException("there are two cases " + name);
        }
    }

    void twin(String number, PostOutcome outcome) {
        twins.put(number, outcome);
    }

    long cases() {
        return attacks.size();
    }

    long refused() {
        return attacks.entrySet().stream()
                .filter(attack -> isRefused(attack.getKey(), attack.getValue()))
                .count();
    }

    boolean hasATwinForEachCase() {
        Set<String> numbers = new TreeSet<>();
        attacks.keySet().forEach(name -> numbers.add(name.substring(0, 2)));
        return numbers.equals(twins.keySet());
    }

    Collection<PostOutcome> twins() {
        return twins.values();
    }

    @Override
    public String toString() {
        return attacks.toString();
    }

    /**
     * A redirect is refused in that it is not followed, an answer without end in that it is broken off, a false identity in that
     * it gets no request. All others get no connection.
     */
    private static boolean isRefused(String name, PostOutcome outcome) {
        return switch (name.substring(0, 2)) {
            case "88" -> outcome instanceof Answered answered && answered.status() / 100 == 3;
            case "92" -> outcome.equals(name.endsWith("slow") ? new Failed(Failure.TIMED_OUT) : excerptOf(name));
            case "93" -> outcome.equals(new Failed(Failure.TLS));
            default -> outcome instanceof Refused;
        };
    }

    private static Answered excerptOf(String name) {
        return new Answered(200, name.endsWith("gzip") ? "" : "\ufffd".repeat(Sender.PATIENT.excerpt()));
    }
}
