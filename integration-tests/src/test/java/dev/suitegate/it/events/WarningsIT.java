package dev.suitegate.it.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.tenant.Company;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Warnings become events, each once. Days pass by moving dates in the database. */
@AgainstTheSuite
@Tag("events")
@Tag("every-database")
@TestInstance(Lifecycle.PER_CLASS)
class WarningsIT {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    private final Furnished furnished;
    private final Ends ends;
    private Company company;
    private int sentinels;

    WarningsIT(Suite suite) {
        furnished = Furnished.create(suite, "warnings");
        ends = new Ends(suite, furnished.id());
    }

    @BeforeAll
    void found() {
        company = Company.founded(furnished.realm(), "warned");
    }

    @AfterAll
    void remove() {
        furnished.close();
    }

    @Test
    void comeAWeekADayAndAtTheEndEachOnce(Proof proof) {
        write("sub-three", "active", Map.of("endsAt", text(Instant.now().plus(Duration.ofDays(60))), "seats", 3));
        ends.age("sub-three");
        for (Duration lead : List.of(WEEK, DAY, Duration.ZERO)) {
            int before = ends.warnings("sub-three").size();
            ends.move("sub-three", "ENDS_AT", Ends.in(lead));
            Eventually.is(
                    "a warning " + lead + " before the end",
                    () -> ends.warnings("sub-three").size() > before);
        }
        awaitAnotherSearch();
        assertThat(ends.types("sub-three"))
                .containsExactlyInAnyOrder(
                        "subscription.ends_in_7_days", "subscription.ends_in_1_day", "subscription.ended");
        proof.add("warnings", 3);
    }

    @Test
    void sayWhatEndsAndWhichState(Proof proof) {
        write("sub-state", "active", Map.of("endsAt", text(Instant.now().plus(Duration.ofDays(60))), "seats", 3));
        company.employ("wanda");
        furnished.giveSeat("sub-state", "wanda").expect(201);
        ends.age("sub-state");
        Instant end = Ends.in(WEEK).truncatedTo(ChronoUnit.MICROS);
        ends.move("sub-state", "ENDS_AT", end);

        JsonNode warning = only("sub-state");
        assertThat(warning.path("type").asText()).isEqualTo("subscription.ends_in_7_days");
        assertThat(Instant.parse(warning.path("timestamp").asText())).isEqualTo(end.minus(WEEK));
        JsonNode data = warning.path("data");
        assertThat(Instant.parse(data.path("end").asText())).isEqualTo(end);
        assertThat(data.path("cause").asText()).isEqualTo("period");
        assertThat(data.at("/subscription/seatsTaken").asInt()).isEqualTo(1);
        assertThat(data.at("/subscription/tenant/id").asText()).isEqualTo(company.id());
        assertThat(data.path("version").asLong()).isEqualTo(lastLine("sub-state"));
        proof.count("warnings");
    }

    @Test
    void nameTheDateThatCountsForWhatIsPastDue(Proof proof) {
        Instant later = Instant.now().plus(Duration.ofDays(60));
        write("sub-grace", "past_due", Map.of("endsAt", text(later), "graceUntil", text(later.minusSeconds(60))));
        ends.age("sub-grace");
        ends.move("sub-grace", "GRACE_UNTIL", Ends.in(DAY));
        assertThat(only("sub-grace").at("/data/cause").asText()).isEqualTo("grace");
        proof.count("warnings");
    }

    @Test
    void comeAnewWhenBillingMovesTheEnd(Proof proof) {
        Instant first = Instant.now().plus(WEEK).plusSeconds(4);
        write("sub-moved", "active", Map.of("endsAt", text(first)));
        only("sub-moved");

        Instant second = Instant.now().plus(WEEK).plusSeconds(4);
        write("sub-moved", "active", Map.of("endsAt", text(second)));
        Eventually.is(
                "a warning of the new end", () -> ends.warnings("sub-moved").size() == 2);
        assertThat(ends.types("sub-moved")).containsOnly("subscription.ends_in_7_days");
        assertThat(ends.warnings("sub-moved").stream().map(body -> body.path("id")))
                .doesNotHaveDuplicates();
        proof.add("warnings", 2);
    }

    @Test
    void comeOnceWhenBillingWritesSomethingElse(Proof proof) {
        Instant end = Instant.now().plus(WEEK).plusSeconds(4);
        write("sub-else", "active", Map.of("endsAt", text(end)));
        only("sub-else");
        write("sub-else", "active", Map.of("endsAt", text(end), "seats", 9));
        awaitAnotherSearch();
        assertThat(ends.warnings("sub-else")).hasSize(1);
        proof.count("warnings");
    }

    @Test
    void doNotComeForWhatGivesNoAccessThatCouldEnd(Proof proof) {
        String end = text(Instant.now().plus(Duration.ofDays(60)));
        List<String> silent = List.of("sub-paused", "sub-canceled", "sub-deleted", "sub-later");
        write("sub-paused", "paused", Map.of("endsAt", end));
        write("sub-canceled", "canceled", Map.of("endsAt", end));
        write("sub-deleted", "active", Map.of("endsAt", end));
        furnished.realm().call("/suite/subscriptions/sub-deleted").delete().expect(204);
        write(
                "sub-later",
                "active",
                Map.of("endsAt", end, "startsAt", text(Instant.now().plus(DAY))));
        silent.forEach(ends::age);
        silent.forEach(subscription -> ends.move(subscription, "ENDS_AT", Ends.in(WEEK)));
        awaitAnotherSearch();
        assertThat(silent)
                .allSatisfy(
                        subscription -> assertThat(ends.warnings(subscription)).isEmpty());
        proof.add("notWarnedOf", silent.size());
    }

    @Test
    void doNotComeOfWhatWasSoFromTheBeginning(Proof proof) {
        Instant now = Instant.now();
        write("sub-short", "trialing", Map.of("endsAt", text(now.plus(WEEK).minusSeconds(1))));
        write("sub-over", "active", Map.of("endsAt", text(now.minusSeconds(1))));
        awaitAnotherSearch();
        assertThat(ends.warnings("sub-short")).isEmpty();
        assertThat(ends.warnings("sub-over")).isEmpty();

        ends.age("sub-short");
        ends.move("sub-short", "ENDS_AT", Ends.in(DAY));
        assertThat(only("sub-short").path("type").asText()).isEqualTo("subscription.ends_in_1_day");
        proof.add("notWarnedOf", 2);
    }

    /** A search that began later than now has ended once it has found what ended now. */
    private void awaitAnotherSearch() {
        String sentinel = "sub-sentinel-" + sentinels++;
        write(sentinel, "active", Map.of("endsAt", text(Instant.now().plusSeconds(3))));
        only(sentinel);
    }

    private JsonNode only(String subscription) {
        Eventually.is(
                "a warning of " + subscription,
                () -> !ends.warnings(subscription).isEmpty());
        List<JsonNode> warnings = ends.warnings(subscription);
        assertThat(warnings).hasSize(1);
        return warnings.get(0);
    }

    private long lastLine(String subscription) {
        JsonNode changes = furnished
                .realm()
                .call("/suite/changes?subscription=" + subscription)
                .get()
                .expect(200)
                .json()
                .path("changes");
        return changes.path(changes.size() - 1).path("number").asLong();
    }

    private void write(String subscription, String status, Map<String, ?> further) {
        Map<String, Object> document = new HashMap<>(
                Map.of("tenant", company.id(), "product", "verify", "plan", "standard", "status", status));
        document.putAll(further);
        furnished
                .realm()
                .call("/suite/subscriptions/" + subscription)
                .putJson(document)
                .expect(200, 201);
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
