package dev.suitegate.it.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import dev.suitegate.it.tenant.Company;
import dev.suitegate.it.tenant.Entrant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Users, clients and realms are removed, and accounts locked for good: each takes along what the suite has of it. */
@AgainstTheSuite
@Tag("events")
@Tag("every-database")
@TestInstance(Lifecycle.PER_CLASS)
class KeycloakEventsIT {
    private static final int MOST_GUESSES = 20;

    private final Furnished furnished;
    private final SpareRealm realm;

    KeycloakEventsIT(Suite suite) {
        furnished = Furnished.create(suite, "keycloak-events");
        realm = furnished.realm();
    }

    @BeforeAll
    void lockAccountsForGood() {
        realm.change(Map.of(
                "bruteForceProtected", true,
                "permanentLockout", true,
                "maxTemporaryLockouts", 0,
                "failureFactor", 2,
                "quickLoginCheckMilliSeconds", 0));
    }

    @AfterAll
    void remove() {
        furnished.close();
    }

    @Test
    void theSeatOfARemovedUserIsFree(Proof proof) {
        Company company = Company.founded(realm, "seated");
        furnished.seats("sub-seated", company, 1);
        String sara = realm.idOf(company.employ("sara"));
        String sven = realm.idOf(company.employ("sven"));
        furnished.giveSeat("sub-seated", "sara").expect(201);
        furnished.giveSeat("sub-seated", "sven").expect(409);

        realm.call("/users/" + sara).delete().expect(204);

        furnished.giveSeat("sub-seated", "sven").expect(201);
        assertThat(furnished.seated("sub-seated")).containsExactly(sven);
        assertThat(furnished.history("sub-seated"))
                .containsExactly("created", "seat_assigned " + sara, "seat_freed " + sara, "seat_assigned " + sven);
        proof.count("seatsFreed");
    }

    @Test
    void theSeatOfARemovedUserIsFreeInWhatIsOverToo(Proof proof) {
        Company company = Company.founded(realm, "over");
        furnished.seats("sub-over", company, 1);
        String olga = realm.idOf(company.employ("olga"));
        company.employ("otto");
        furnished.giveSeat("sub-over", "olga").expect(201);
        realm.call("/suite/subscriptions/sub-over").delete().expect(200, 204);

        realm.call("/users/" + olga).delete().expect(204);
        furnished.seats("sub-over", company, 1);

        furnished.giveSeat("sub-over", "otto").expect(201);
        proof.count("seatsFreed");
    }

    @Test
    void whatARemovedUserSubscribedToEnds(Suite suite, Proof proof) {
        realm.createPerson("pia");
        realm.createPerson("paul");
        String pia = realm.idOf("pia");
        furnished.own("sub-pia", "pia", "verify");
        furnished.own("sub-paul", "paul", "verify");
        furnished.consent(pia, pia);
        furnished.consent(realm.idOf("paul"), realm.idOf("paul"));
        Entrant paul = new Entrant(suite, realm, "paul");
        Entrant before = new Entrant(suite, realm, "pia");
        assertThat(suite.database().tenantConsentsOf(pia)).isPositive();

        realm.call("/users/" + pia).delete().expect(204);

        assertThat(before.open(Entrant.ISSUED)).isEmpty();
        assertThat(furnished.isLive("sub-pia")).isFalse();
        assertThat(furnished.history("sub-pia")).containsExactly("created " + pia, "deleted " + pia);
        assertThat(suite.database().tenantConsentsOf(pia)).isZero();
        assertThat(furnished.isLive("sub-paul")).isTrue();
        assertThat(paul.open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        assertThat(suite.database().tenantConsentsOf(realm.idOf("paul"))).isPositive();
        proof.count("subscriptionsEnded");
    }

    @Test
    void whoLocksThemselvesOutComesBackWithNothingFromBefore(Suite suite, Proof proof) {
        Company company = Company.subscribed(realm, "guessed");
        Entrant lou = new Entrant(suite, realm, company.employ("lou"));
        Entrant len = new Entrant(suite, realm, company.employ("len"));

        for (int i = 0; i < MOST_GUESSES && isEnabled("lou"); i++) {
            guess("lou", "wrong" + i);
        }
        assertThat(isEnabled("lou")).isFalse();
        enable("lou").expect(204);

        assertThat(lou.open(Entrant.ISSUED)).isEmpty();
        assertThat(new Entrant(suite, realm, "lou").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        assertThat(len.open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        proof.count("lockouts");
    }

    @Test
    void aRemovedRealmTakesEverythingAlongAndNothingOfAnother(Suite suite, Proof proof) {
        furnished.fillEveryTable();
        Map<String, List<String>> others = furnished.stored();
        try (Furnished going = Furnished.create(suite, "going")) {
            going.fillEveryTable();
            Company.subscribed(going.realm(), "gone").employ("gina");
            assertThat(new Entrant(suite, going.realm(), "gina").open(Entrant.ALL))
                    .isEqualTo(Entrant.ALL);
            String id = going.realm().idOf("gina");
            going.consent(id, id);
            assertThat(going.rows().values()).allMatch(rows -> rows > 0);
            assertThat(suite.database().tenantConsentsOf(id)).isPositive();

            going.realm().call("").delete().expect(204);

            assertThat(going.rows().values()).containsOnly(0L);
            assertThat(suite.database().tenantConsentsOf(id)).isZero();
        }
        assertThat(furnished.stored()).isEqualTo(others);
        assertThat(furnished.rows().values()).allMatch(rows -> rows > 0);
        proof.count("realmsForgotten");
    }

    private void guess(String user, String password) {
        Wire browser = new Wire();
        WireAnswer page = browser.get(realm.client(Entrant.CLIENT).attempt().url());
        boolean guessed = false;
        while (!guessed) {
            guessed = page.form().asksForPassword();
            Parameters fields = page.form().asksForUser() ? Parameters.of("username", user) : Parameters.of();
            page = browser.submit(page, guessed ? fields.and("password", password) : fields);
        }
    }

    private boolean isEnabled(String user) {
        return realm.call("/users/" + realm.idOf(user))
                .get()
                .expect(200)
                .json()
                .path("enabled")
                .asBoolean();
    }

    private HttpAnswer enable(String user) {
        return realm.call("/users/" + realm.idOf(user)).putJson(Map.of("enabled", true));
    }
}
