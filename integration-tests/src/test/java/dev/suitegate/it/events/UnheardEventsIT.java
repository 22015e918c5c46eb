package dev.suitegate.it.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.tenant.Company;
import dev.suitegate.it.tenant.Entrant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Something is switched off and on without an event of Keycloak's, such as by its own federation: written here the way that a
 * directory writes it, into Keycloak's own table.
 */
@AgainstTheSuite
@Tag("events")
class UnheardEventsIT {
    /** Longer than two of the sweep's pauses. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Suite suite;
    private final Furnished furnished;
    private final SpareRealm realm;

    UnheardEventsIT(Suite suite) {
        this.suite = suite;
        this.furnished = Furnished.create(suite, "unheard");
        this.realm = furnished.realm();
    }

    @AfterEach
    void remove() {
        furnished.close();
    }

    @Test
    void anAccountAndATenantComeBackWithNothingFromBefore(Proof proof) {
        Company working = Company.subscribed(realm, "working");
        Company resting = Company.subscribed(realm, "resting");
        Entrant away = new Entrant(suite, realm, working.employ("away"));
        Entrant there = new Entrant(suite, realm, working.employ("there"));
        Entrant rested = new Entrant(suite, realm, resting.employ("rested"));
        String user = realm.idOf("away");

        enable("USER_ENTITY", user, false);
        enable("ORG", resting.id(), false);
        observed("-|-|" + user + "|1|");
        observed(resting.id() + "|-|-|1|");
        enable("USER_ENTITY", user, true);
        enable("ORG", resting.id(), true);

        assertThat(away.open(Entrant.ISSUED)).isEmpty();
        assertThat(rested.open(Entrant.ISSUED)).isEmpty();
        assertThat(there.open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        observed("-|-|" + user + "|2|");
        observed(resting.id() + "|-|-|2|");
        assertThat(new Entrant(suite, realm, "away").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        assertThat(new Entrant(suite, realm, "rested").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        proof.add("unheardSwitches", 2);
    }

    @Test
    void aClientComesBackWithNothingFromBefore(Proof proof) {
        Company company = Company.subscribed(realm, "working");
        Entrant amy = new Entrant(suite, realm, company.employ("amy"));
        String client = realm.uuidOf(Entrant.CLIENT);

        enable("CLIENT", client, false);
        observed("-|verify|-|1|");
        enable("CLIENT", client, true);

        assertThat(amy.open(Entrant.ISSUED)).isEmpty();
        observed("-|verify|-|2|");
        assertThat(new Entrant(suite, realm, "amy").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        proof.count("unheardSwitches");
    }

    private void enable(String table, String id, boolean enabled) {
        assertThat(suite.database().prepare("update " + table + " set ENABLED = " + enabled + " where ID = ?", id))
                .isEqualTo(1);
    }

    /** Waits until a counter of this realm stands where it should; the columns are tenant, product, user and counter. */
    private void observed(String counter) {
        String row = furnished.id() + "|" + counter;
        Eventually.is(counter, LONGEST, () -> counters().contains(row));
    }

    private List<String> counters() {
        return suite.database().suiteTables().getOrDefault("SUITE_EPOCH", List.of());
    }
}
