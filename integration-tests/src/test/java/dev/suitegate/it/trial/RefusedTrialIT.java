package dev.suitegate.it.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.HtmlForm;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not begin a trial leaves nothing behind; in each test somebody, or the same person a moment later, may. */
@AgainstTheSuite
@Tag("trial")
class RefusedTrialIT {

    private static final String FORM = "suite-trial-form";
    private static final Map<String, String> YES = Map.of("trial", "1");

    @Test
    void onlyOnce(Suite suite, Proof proof) {
        try (Newcomer person = Newcomer.of(suite)) {
            Visit first = Visit.of(suite, person);
            Visit second = Visit.of(suite, person);
            first.agree().answer().granted();
            suite.billing().revoke(person.key());
            long lines = new Outcome(suite, person.key()).changes().size();

            Landing page = second.agree();
            assertThat(page.refusal().reason()).isEqualTo("no_subscription");
            assertThat(page.page().html()).doesNotContain(FORM);
            assertThat(Visit.of(suite, person).html()).doesNotContain(FORM);
            suite.billing().get(person.key()).expect(404);
            assertThat(new Outcome(suite, person.key()).changes()).hasSize((int) lines);
            assertThat(new Outcome(suite, person.key()).events(person)).hasSize(1);
        }
        proof.count("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub-earlier", "manual:earlier:verify"})
    void notAfterAnyOtherSubscription(String externalId, Suite suite, Proof proof) {
        try (Newcomer person = Newcomer.of(suite);
                Newcomer other = Newcomer.of(suite)) {
            String key = externalId + "-" + person.name();
            suite.billing()
                    .put(key, Map.of("user", person.id(), "product", "verify", "plan", "pro", "status", "active"))
                    .expect(201);
            suite.billing().revoke(key);
            Visit visit = Visit.of(suite, person);
            assertThat(visit.html()).doesNotContain(FORM);
            new Outcome(suite, person.key()).assertNothing(person);
            Visit.of(suite, other).agree().answer().granted();
        }
        proof.count("refused");
    }

    @Test
    void notWhenItHasEnded(Suite suite, Proof proof) {
        try (Newcomer person = Newcomer.of(suite)) {
            Visit visit = Visit.of(suite, person);
            visit.agree().answer().granted();
            Instant end = Instant.now().minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.SECONDS);
            suite.billing()
                    .put(
                            person.key(),
                            Map.of(
                                    "user",
                                    person.id(),
                                    "product",
                                    "verify",
                                    "plan",
                                    "standard",
                                    "status",
                                    "trialing",
                                    "endsAt",
                                    end.toString()))
                    .expect(200);
            Landing page = Visit.of(suite, person).page();
            assertThat(page.refusal().reason()).isEqualTo("trial_ended");
            assertThat(page.page().html()).contains("The trial has ended").doesNotContain("suite-trial");
        }
        proof.count("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "2", "-1", "01", "1 ", "1;2", "999999999999", "personal", "1' or '1'='1"})
    void notWhatThePageDidNotShow(String place, Suite suite, Proof proof) {
        try (Newcomer person = Newcomer.of(suite)) {
            Visit visit = Visit.of(suite, person);
            Map<String, List<String>> before = suite.database().suiteTables();
            Landing page = visit.send(Map.of("trial", place, "tenant", "personal", "days", "365", "product", "crm"));
            assertThat(page.page().html()).contains(FORM);
            assertThat(suite.database().suiteTables()).isEqualTo(before);
            new Outcome(suite, person.key()).assertNothing(person);
            visit.at(page).agree().answer().granted();
        }
        proof.count("refused");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"session_code, none", "session_code, forged", "execution, none", "tab_id, none"})
    void notWithoutTheCodeOfThisPage(String parameter, String value, Suite suite, Proof proof) {
        try (Newcomer person = Newcomer.of(suite)) {
            Visit visit = Visit.of(suite, person);
            Map<String, List<String>> before = suite.database().suiteTables();
            visit.sendTo(Addresses.with(visit.action(), parameter, value), YES);
            assertThat(suite.database().suiteTables()).isEqualTo(before);
            new Outcome(suite, person.key()).assertNothing(person);
            Visit.of(suite, person).agree().answer().granted();
        }
        proof.count("refused");
    }

    @Test
    void notWithSomebodyElsesPage(Suite suite, Proof proof) {
        try (Newcomer victim = Newcomer.of(suite);
                Newcomer attacker = Newcomer.of(suite)) {
            Visit mine = Visit.of(suite, attacker);
            Visit theirs = Visit.of(suite, victim);
            Map<String, List<String>> before = suite.database().suiteTables();
            theirs.sendTo(mine.action(), YES);
            theirs.sendTo(
                    Addresses.with(theirs.action(), "session_code", Addresses.parameter(mine.action(), "session_code")),
                    YES);
            HttpCall.to(theirs.action()).postForm(YES);
            assertThat(suite.database().suiteTables()).isEqualTo(before);
            new Outcome(suite, victim.key()).assertNothing(victim);
            new Outcome(suite, attacker.key()).assertNothing(attacker);
            mine.agree().answer().granted();
            new Outcome(suite, attacker.key()).assertStartedOnceBy(attacker, 14);
        }
        proof.count("refused");
    }

    @Test
    void notByALink(Suite suite, Proof proof) {
        try (Newcomer person = Newcomer.of(suite)) {
            Visit visit = Visit.of(suite, person);
            Map<String, List<String>> before = suite.database().suiteTables();
            Landing page = visit.follow(URI.create(visit.action() + "&trial=1"));
            assertThat(page.page().html()).contains(FORM);
            assertThat(suite.database().suiteTables()).isEqualTo(before);
            new Outcome(suite, person.key()).assertNothing(person);
            visit.at(page).agree().answer().granted();
        }
        proof.count("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENABLED = false", "TRIAL_DAYS = null", "TRIAL_TO = 'tenants'"})
    void notWhatTheProductOffersNoMore(String change, Suite suite, Proof proof) {
        try (Newcomer person = Newcomer.of(suite)) {
            Visit visit = Visit.of(suite, person);
            try (VerifyProduct product = VerifyProduct.with(suite, change)) {
                Map<String, List<String>> before = suite.database().suiteTables();
                Landing page = visit.agree();
                assertThat(page.page().html()).doesNotContain(FORM);
                assertThat(suite.database().suiteTables())
                        .as(product.toString())
                        .isEqualTo(before);
                new Outcome(suite, person.key()).assertNothing(person);
            }
            Visit.of(suite, person).agree().answer().granted();
        }
        proof.count("refused");
    }

    @Test
    void notOnTermsThatThePageDidNotShow(Suite suite, Proof proof) {
        try (Newcomer person = Newcomer.of(suite)) {
            Visit visit = Visit.of(suite, person);
            try (VerifyProduct product = VerifyProduct.with(suite, "TRIAL_DAYS = 7")) {
                Map<String, List<String>> before = suite.database().suiteTables();
                Landing page = visit.agree();
                assertThat(page.page().html()).contains("Start a 7-day trial");
                assertThat(suite.database().suiteTables())
                        .as(product.toString())
                        .isEqualTo(before);
                visit.at(page).agree().answer().granted();
                new Outcome(suite, person.key()).assertStartedOnceBy(person, 7);
            }
        }
        proof.count("refused");
    }

    @Test
    void notWhereNothingMayBeShown(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        try (Newcomer person = Newcomer.of(suite)) {
            Visit visit = Visit.of(suite, person);
            assertThat(visit.agent().open(verify.silentAttempt()).answer()).isInstanceOf(Answer.Refused.class);
            new Outcome(suite, person.key()).assertNothing(person);
            visit.agree().answer().granted();
            assertThat(visit.agent().open(verify.silentAttempt()).answer()).isInstanceOf(Answer.Code.class);
        }
        proof.count("refused");
    }

    @Test
    void notBySomebodyElseInTheirPlace(Suite suite, Proof proof) {
        try (Newcomer person = Newcomer.of(suite)) {
            Attempt attempt = RelyingParty.verifyWeb(suite).attempt();
            UserAgent administrator = new UserAgent();
            administrator
                    .impersonate(
                            suite.ports()
                                    .keycloak()
                                    .resolve("/admin/realms/suite/users/" + person.id() + "/impersonation"),
                            suite.administration().token())
                    .expect(200);
            Landing page = administrator.open(attempt);
            assertThat(page.refusal().reason()).isEqualTo("no_subscription");
            assertThat(page.page().html()).doesNotContain(FORM);
            Visit.of(suite, person).agree().answer().granted();
        }
        proof.count("refused");
    }

    @Test
    void notByAMemberForTheTenant(Suite suite, Proof proof) {
        try (House house = House.of(suite);
                Newcomer member = Newcomer.of(suite).memberOf(house.alias())) {
            Visit visit = Visit.of(suite, member);
            assertThat(HtmlForm.in(visit.page().page()).content()).doesNotContain(house.name());
            assertThat(visit.send(Map.of("trial", "2")).page().html()).contains(FORM);
            new Outcome(suite, house.key()).assertNothing(member);
            Visit.of(suite, member).agree().answer().granted();
            suite.billing().get(house.key()).expect(404);
        }
        proof.count("refused");
    }
}
