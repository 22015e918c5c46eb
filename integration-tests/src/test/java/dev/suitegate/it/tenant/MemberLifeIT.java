package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.matrix.server.Mailbox;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** People join a tenant, leave it and are invited: each change counts for that person alone, and at once. */
@AgainstTheSuite
@Tag("tenants")
@TestInstance(Lifecycle.PER_CLASS)
class MemberLifeIT {
    private static final Pattern LINK = Pattern.compile("https?://\\S*/login-actions/action-token\\?[^\\s\"<]+");
    private static final Pattern GO_ON = Pattern.compile("href=\"([^\"]*/login-actions/action-token[^\"]*)\"");

    private SpareRealm realm;

    @BeforeAll
    void create(Suite suite) {
        realm = SpareRealm.create(suite, "member-life");
    }

    @AfterAll
    void remove() {
        realm.close();
    }

    @Test
    void whoIsTakenOutIsOutAndNobodyElse(Suite suite, Proof proof) {
        Company company = Company.subscribed(realm, "small");
        Entrant olga = new Entrant(suite, realm, company.employ("olga"));
        Entrant otto = new Entrant(suite, realm, company.employ("otto"));

        company.dismiss("olga").expect(204);
        assertThat(olga.open(Entrant.ALL)).isEmpty();
        assertThat(otto.open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        Eventually.is(
                "nothing of the product left",
                () -> suite.database().tracesOf("olga", Entrant.CLIENT).equals(Traces.NONE));
        assertThat(reason("olga")).isIn("not_a_member", "no_subscription");

        company.join("olga").expect(201);
        assertThat(olga.open(Entrant.ISSUED)).isEmpty();
        assertThat(new Entrant(suite, realm, "olga").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        proof.count("memberChanges");
    }

    @Test
    void whoIsTakenInGetsInWithTheNextSignIn(Suite suite, Proof proof) {
        Company company = Company.subscribed(realm, "growing");
        realm.createPerson("newt");
        assertThat(reason("newt")).isIn("not_a_member", "no_subscription");
        assertThat(suite.database().tracesOf("newt", Entrant.CLIENT)).isEqualTo(Traces.NONE);
        company.join("newt").expect(201);
        assertThat(new Entrant(suite, realm, "newt").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        proof.count("memberChanges");
    }

    @Test
    void whoIsTakenOutGivesTheSeatBack(Suite suite, Proof proof) {
        Company company = Company.founded(realm, "seated");
        String subscription = "/suite/subscriptions/sub-seated";
        Map<String, Object> document =
                Map.of("tenant", company.id(), "product", "verify", "plan", "standard", "status", "active", "seats", 1);
        realm.call(subscription).putJson(document).expect(201);
        company.employ("sara");
        company.employ("sven");
        realm.call(subscription + "/seats/sara").put().expect(200, 201, 204);
        realm.call(subscription + "/seats/sven").put().expect(409);
        Entrant sara = new Entrant(suite, realm, "sara");

        company.dismiss("sara").expect(204);
        assertThat(sara.open(Entrant.ALL)).isEmpty();
        realm.call(subscription + "/seats/sven").put().expect(200, 201, 204);
        new Entrant(suite, realm, "sven");

        company.join("sara").expect(201);
        assertThat(reason("sara")).isEqualTo("no_seat");
        proof.count("memberChanges");
    }

    @Test
    void whoIsInvitedIsAMemberOnceTheyAccept(Suite suite, Proof proof) {
        Company company = Company.subscribed(realm, "inviting");
        realm.createPerson("ines");
        try (Mailbox mailbox = Mailbox.open()) {
            realm.change(Map.of(
                    "smtpServer",
                    Map.of(
                            "host", "localhost",
                            "port", Integer.toString(mailbox.port()),
                            "from", "suite@suite.example")));
            realm.call(company.path() + "/members/invite-existing-user")
                    .postForm(Map.of("id", realm.idOf("ines")))
                    .expect(204);
            URI link = link(mailbox.next("ines@example.test"));
            assertThat(reason("ines")).isIn("not_a_member", "no_subscription");
            assertThat(suite.database().tracesOf("ines", Entrant.CLIENT)).isEqualTo(Traces.NONE);

            Wire browser = new Wire();
            WireAnswer asked = browser.follow(browser.get(link), "http://none");
            assertThat(reason("ines")).isIn("not_a_member", "no_subscription");

            Matcher onwards = GO_ON.matcher(asked.body());
            assertThat(onwards.find()).as(asked.body()).isTrue();
            browser.follow(browser.get(URI.create(onwards.group(1).replace("&amp;", "&"))), "http://none");
            assertThat(new Entrant(suite, realm, "ines").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        }
        proof.count("memberChanges");
    }

    private String reason(String user) {
        return new UserAgent()
                .signIn(realm.client(Entrant.CLIENT).attempt(), user)
                .refusal()
                .reason();
    }

    // Quoted-printable (RFC 2045 section 6.7): lines are broken with "=", and "=" is written "=3D". Keycloak writes
    // invitations
    // as HTML, where "=" may be "&#61;".
    private static URI link(String mail) {
        Matcher link = LINK.matcher(mail.replace("=\n", "")
                .replace("=3D", "=")
                .replace("&#61;", "=")
                .replace("&amp;", "&"));
        assertThat(link.find()).as(mail).isTrue();
        return URI.create(link.group());
    }
}
