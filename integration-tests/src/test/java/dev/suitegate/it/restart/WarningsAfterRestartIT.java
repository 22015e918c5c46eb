package dev.suitegate.it.restart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.Eventually;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that was stopped makes up for the warnings that it missed, and gives none twice. */
@Tag("events")
class WarningsAfterRestartIT {
    private static final String WARNINGS = """
            select count(*) from OUTBOX_ENTRY
            where ENTRY_KIND = 'suitegate-event' and CORRELATION_ID like 'ends-%' and PAYLOAD like ?""";

    @Test
    void eachComesOnce() {
        try (LastingDatabase database = LastingDatabase.start();
                Servers servers = Servers.start("warnings", database, 2)) {
            write(servers, "sub-told", Instant.now().plusSeconds(3));
            Eventually.is("a warning", () -> warnings(database, "sub-told") == 1);
            // Nobody is there when it ends.
            Instant missed = Instant.now().plusSeconds(25);
            write(servers, "sub-missed", missed);
            servers.stop();
            Eventually.is("the end has come", () -> Instant.now().isAfter(missed));
            assertThat(warnings(database, "sub-missed")).isZero();

            servers.startAgain();
            Eventually.is("the warning that was missed", () -> warnings(database, "sub-missed") == 1);
            write(servers, "sub-after", Instant.now().plusSeconds(3));
            Eventually.is("another search", () -> warnings(database, "sub-after") == 1);
            assertThat(warnings(database, "sub-told")).isEqualTo(1);
            assertThat(warnings(database, "sub-missed")).isEqualTo(1);
        }
    }

    private static long warnings(LastingDatabase database, String subscription) {
        return database.count(WARNINGS, "%" + subscription + "%");
    }

    private static void write(Servers servers, String subscription, Instant end) {
        Map<String, Object> document = Map.of(
                "tenant",
                "acme",
                "product",
                "verify",
                "plan",
                "standard",
                "status",
                "active",
                "endsAt",
                end.truncatedTo(ChronoUnit.MICROS).toString());
        servers.api("billing", "/subscriptions/" + subscription)
                .putJson(document)
                .expect(201);
    }
}
