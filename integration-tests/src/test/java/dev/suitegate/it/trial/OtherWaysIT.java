package dev.suitegate.it.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.persistence.Tables;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TenantDoor;
import dev.suitegate.it.support.UserAgent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sign-in that was completed elsewhere, and a database that has no time. */
@AgainstTheSuite
@Tag("trial")
class OtherWaysIT {

    /** The refusal comes after the browser flow; the person is sent back through it to see the page. */
    @Test
    void offersATrialToWhoeverCameThroughAnIdentityProvider(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        try (Newcomer person = Newcomer.of(suite);
                TenantDoor door =
                        new TenantDoor(suite, suite.issuer(), person.name(), person.name() + "@elsewhere.example")) {
            door.link(person.id());
            Attempt attempt = verify.attemptThrough(TenantDoor.ALIAS);
            UserAgent agent = new UserAgent();
            Landing page = agent.signIn(attempt, person.name());
            assertThat(page.refusal().reason()).isEqualTo("no_subscription");
            assertThat(suite.database().tracesOf(person.name(), "verify-web").clientSessions())
                    .isZero();
            agent.answer(attempt, page, Map.of("trial", "1")).answer().granted();
            new Outcome(suite, person.key()).assertStartedOnceBy(person, 14);
        }
        proof.count("started");
    }

    @Test
    void saysSoWhenTheDatabaseHasNoTime(Suite suite, Proof proof) {
        String realm = suite.administration()
                .realm("")
                .get()
                .expect(200)
                .json()
                .path("id")
                .asText();
        try (Newcomer person = Newcomer.of(suite);
                EntityManagerFactory factory = Tables.connect(suite, "");
                EntityManager holder = factory.createEntityManager()) {
            Visit visit = Visit.of(suite, person);
            holder.getTransaction().begin();
            holder.createNativeQuery("insert into SUITE_EPOCH (REALM_ID, TENANT_ID, PRODUCT_ID, USER_ID, COUNTER)"
                            + " values (?1, ?2, 'verify', '-', 0)")
                    .setParameter(1, realm)
                    .setParameter(2, person.id())
                    .executeUpdate();
            Landing page = visit.agree();
            assertThat(page.page().html()).contains("could not be started just now");
            new Outcome(suite, person.key()).assertNothing(person);
            holder.getTransaction().rollback();
            visit.at(page).agree().answer().granted();
            new Outcome(suite, person.key()).assertStartedOnceBy(person, 14);
        }
        proof.count("refused");
    }
}
