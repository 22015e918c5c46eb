package dev.suitegate.launcher;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One subscription of the demo suite, as billing would write it.
 *
 * @param externalId billing's own key
 * @param document the body of the {@code PUT}
 * @param seats the users who get a seat
 */
public record DemoSubscription(String externalId, Map<String, Object> document, List<String> seats) {
    /** Copies what it is given. */
    public DemoSubscription {
        document = Map.copyOf(document);
        seats = List.copyOf(seats);
    }

    /** The demo suite's five subscriptions; the trial begins now. */
    public static List<DemoSubscription> all(Instant now) {
        return List.of(
                ofTenant("sub-acme-crm", "acme", "crm", "pro").withSeats("ann", "mia"),
                ofTenant("sub-acme-verify", "acme", "verify", "standard"),
                ofTenant("sub-acme-portal", "acme", "acme-portal", "standard"),
                ofTenant("sub-globex-crm", "globex", "crm", "standard"),
                trial("sub-zoe-verify", "zoe", "verify", now.plus(14, ChronoUnit.DAYS)));
    }

    private static DemoSubscription ofTenant(String externalId, String tenant, String product, String plan) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tenant", tenant);
        document.put("product", product);
        document.put("plan", plan);
        document.put("status", "active");
        return new DemoSubscription(externalId, document, List.of());
    }

    private static DemoSubscription trial(String externalId, String user, String product, Instant end) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", user);
        document.put("product", product);
        document.put("plan", "standard");
        document.put("status", "trialing");
        document.put("endsAt", end.truncatedTo(ChronoUnit.SECONDS).toString());
        return new DemoSubscription(externalId, document, List.of());
    }

    private DemoSubscription withSeats(String... users) {
        Map<String, Object> counted = new LinkedHashMap<>(document);
        counted.put("seats", users.length);
        return new DemoSubscription(externalId, counted, List.of(users));
    }
}
