package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever goes through a list while others write sees each subscription that stays exactly once. */
@AgainstTheSuite
@Tag("billing")
class StableListIT {
    private static final int STAYING = 60;
    private static final int WRITES = 10;
    private static final String PASSING = "-passing";
    private static final String LIST = "/suite/subscriptions";

    @Test
    void missesNothingAndRepeatsNothingWhileOthersWrite(Suite suite) throws InterruptedException, ExecutionException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger writes = new AtomicInteger();
        try (SpareRealm realm = SpareRealm.create(suite, "stable")) {
            String token = realm.machineToken("billing", suite.secrets().of("billing"));
            List<String> staying = IntStream.range(0, STAYING)
                    .mapToObj(number -> "s-%03d".formatted(number))
                    .toList();
            staying.forEach(id -> put(realm, token, id).expect(201));
            Future<?> writer = thread.submit(() -> write(suite, realm, writes, enough));
            while (writes.get() < WRITES && !writer.isDone()) {
                String own = realm.machineToken("billing", suite.secrets().of("billing"));
                List<String> seen = pages(realm, own);
                assertThat(seen).isSorted().doesNotHaveDuplicates();
                assertThat(seen).filteredOn(id -> !id.endsWith(PASSING)).isEqualTo(staying);
            }
            enough.set(true);
            writer.get();
        } finally {
            enough.set(true);
            thread.shutdownNow();
        }
    }

    /** Creates and deletes between those that stay. */
    private static void write(Suite suite, SpareRealm realm, AtomicInteger writes, AtomicBoolean enough) {
        String token = "";
        for (int number = 0; !enough.get(); number = (number + 1) % STAYING) {
            if (writes.get() % WRITES == 0) {
                token = realm.machineToken("billing", suite.secrets().of("billing"));
            }
            String passing = "s-%03d".formatted(number) + PASSING;
            put(realm, token, passing).expect(201);
            realm.callAs(token, LIST + "/" + passing).delete().expect(204);
            writes.incrementAndGet();
        }
    }

    private static List<String> pages(SpareRealm realm, String token) {
        List<String> seen = new ArrayList<>();
        String query = "?max=7";
        while (!query.isEmpty()) {
            HttpAnswer page = realm.callAs(token, LIST + query).get().expect(200);
            for (JsonNode one : page.json().path("subscriptions")) {
                seen.add(one.path("externalId").asText());
            }
            query = page.header("link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse("");
        }
        return seen;
    }

    private static HttpAnswer put(SpareRealm realm, String token, String id) {
        return realm.callAs(token, LIST + "/" + id)
                .putJson(Map.of("tenant", "acme", "product", "crm", "plan", "pro", "status", "active"));
    }
}
