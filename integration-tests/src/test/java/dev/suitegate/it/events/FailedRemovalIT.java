package dev.suitegate.it.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.tenant.Company;
import dev.suitegate.it.tenant.Entrant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A removal that fails after the suite was told of it leaves everything as it was; the same removal done again works. */
@AgainstTheSuite
@Tag("events")
@Tag("every-database")
class FailedRemovalIT {
    private final Suite suite;
    private final Furnished furnished;
    private final SpareRealm realm;
    private final Company company;
    private final String sara;
    private final Entrant entrant;

    FailedRemovalIT(Suite suite) {
        this.suite = suite;
        this.furnished = Furnished.create(suite, "failed-removal");
        this.realm = furnished.realm();
        this.company = Company.founded(realm, "seated");
        this.sara = realm.idOf(company.employ("sara"));
        furnished.seats("sub-seated", company, 1);
        furnished.giveSeat("sub-seated", "sara").expect(201);
        furnished.own("sub-sara", "sara", "crm");
        furnished.consent(sara, company.id());
        this.entrant = new Entrant(suite, realm, "sara");
    }

    @BeforeEach
    void holdsASeatAndASubscription() {
        assertThat(furnished.seated("sub-seated")).containsExactly(sara);
        assertThat(furnished.isLive("sub-sara")).isTrue();
    }

    @AfterEach
    void remove() {
        furnished.close();
    }

    @Test
    void ofAUser(Proof proof) {
        failed("USER_ENTITY", sara, "/users/" + sara);
        assertThat(entrant.open(Entrant.ALL)).isEqualTo(Entrant.ALL);

        realm.call("/users/" + sara).delete().expect(204);
        assertThat(furnished.seated("sub-seated")).isEmpty();
        assertThat(furnished.isLive("sub-sara")).isFalse();
        proof.count("failedRemovals");
    }

    @Test
    void ofATenant(Proof proof) {
        failed("ORG", company.id(), company.path());
        assertThat(entrant.open(Entrant.ALL)).isEqualTo(Entrant.ALL);

        company.remove().expect(204);
        assertThat(furnished.isLive("sub-seated")).isFalse();
        assertThat(furnished.isLive("sub-sara")).isTrue();
        proof.count("failedRemovals");
    }

    @Test
    void ofAClient(Proof proof) {
        String client = realm.uuidOf(Entrant.CLIENT);
        failed("CLIENT", client, "/clients/" + client);
        assertThat(entrant.open(Entrant.ALL)).isEqualTo(Entrant.ALL);

        realm.call("/clients/" + client).delete().expect(204);
        assertThat(suite.database().tenantConsentsOf(sara)).isZero();
        assertThat(furnished.isLive("sub-seated")).isTrue();
        proof.count("failedRemovals");
    }

    /** Keycloak removes the client that stands for the realm in the administration realm last. */
    @Test
    void ofARealm(Proof proof) {
        String standsForIt = suite.administration()
                .call("/admin/realms/master/clients?clientId=failed-removal-realm")
                .get()
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        failed("CLIENT", standsForIt, "");
        assertThat(entrant.open(Entrant.ALL)).isEqualTo(Entrant.ALL);

        realm.call("").delete().expect(204);
        assertThat(furnished.rows().values()).containsOnly(0L);
        proof.count("failedRemovals");
    }

    private void failed(String table, String id, String path) {
        Map<String, List<String>> before = furnished.stored();
        long consents = suite.database().tenantConsentsOf(sara);
        HttpAnswer answer =
                new Held(suite, table, id).during(() -> realm.call(path).delete());
        assertThat(answer.status()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(furnished.stored()).isEqualTo(before);
        assertThat(consents).isPositive();
        assertThat(suite.database().tenantConsentsOf(sara)).isEqualTo(consents);
    }
}
