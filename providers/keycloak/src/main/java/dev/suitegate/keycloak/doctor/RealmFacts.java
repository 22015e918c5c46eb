package dev.suitegate.keycloak.doctor;

import java.util.List;
import java.util.Set;

/**
 * A realm's own settings.
 *
 * @param met which rows of the baseline the realm meets
 * @param codeSeconds how long an authorization code lives
 * @param stores user stores without a row in Keycloak's own table for each user, by name
 * @param lostClients Keycloak's ids of clients that only the suite's table still has
 */
record RealmFacts(
        Set<Row> met,
        int codeSeconds,
        FlowFacts browserFlow,
        FlowFacts directGrantFlow,
        List<ProviderFacts> providers,
        List<String> stores,
        List<String> lostClients) {

    /** What the baseline asks of a realm. */
    enum Row {
        ROTATION,
        BRUTE_FORCE,
        USER_EVENTS,
        ADMIN_EVENTS,
        TLS,
        OFFLINE_BOUND,
        FRAMES_CLOSED,
        CLOSED_REGISTRATION,
        BASELINE_POLICY
    }

    RealmFacts {
        met = Set.copyOf(met);
        providers = List.copyOf(providers);
        stores = List.copyOf(stores);
        lostClients = List.copyOf(lostClients);
    }
}
