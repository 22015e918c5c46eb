package dev.suitegate.it.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.events.MailServer.Letter;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.tenant.Company;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A warning is sent to the people who look after the tenant, and to nobody else. */
@AgainstTheSuite
@Tag("events")
class WarningMailIT {
    private static final String SUBSCRIPTION = "sub-mailed";
    private static final String MAILS = """
            select STATUS from OUTBOX_ENTRY where ENTRY_KIND = 'suitegate-mail' and REALM_ID = ?""";

    private final MailServer mail = new MailServer();
    private final Suite suite;
    private final Furnished furnished;
    private final SpareRealm realm;
    private final Company company;

    WarningMailIT(Suite suite) {
        this.suite = suite;
        this.furnished = Furnished.create(suite, "warning-mail");
        this.realm = furnished.realm();
        this.company = Company.founded(realm, "mailed");
    }

    @BeforeEach
    void hire() {
        realm.change(Map.of("smtpServer", mail.settings()));
        administrator("adam", Map.of());
        company.employ("colin");
        set("colin", Map.of("emailVerified", true));
        realm.createPerson("fred");
        set("fred", Map.of("emailVerified", true));
        realm.mapManagementRoles(realm.idOf("fred"), "manage-seats").expect(204);
    }

    @AfterEach
    void remove() {
        furnished.close();
        mail.close();
    }

    @Test
    void goesToThoseWhoLookAfterTheTenant(Proof proof) {
        administrator("dora", Map.of("enabled", false));
        administrator("ella", Map.of("emailVerified", false));
        end("active", "tenant", company.id());

        Letter letter = mail.only("adam@example.test");
        assertThat(letter.subject()).contains("has ended");
        awaitDone();
        for (String other : List.of("colin", "fred", "dora", "ella")) {
            assertThat(mail.to(other + "@example.test")).as(other).isEmpty();
        }
        assertThat(mail.to("adam@example.test")).hasSize(1);
        proof.count("mails");
    }

    @Test
    void isInTheBrandAndTheLanguageOfThePerson(Proof proof) {
        administrator("gerda", Map.of("attributes", Map.of("locale", List.of("de"))));
        end("trialing", "tenant", company.id());

        Letter german = mail.only("gerda@example.test");
        String year = Integer.toString(Instant.now().atZone(ZoneOffset.UTC).getYear());
        assertThat(german.subject()).startsWith("Der Test von").endsWith("ist beendet");
        assertThat(german.html())
                .contains("<html lang=\"de\"", "class=\"card\"", "Suitegate", "standard", year, "UTC")
                .contains("/realms/warning-mail/account")
                .doesNotContain("<img", "<script");
        assertThat(german.text()).contains("standard", year, "UTC").doesNotContain("<");
        assertThat(mail.only("adam@example.test").subject()).startsWith("The trial of");
        proof.count("mails");
    }

    @Test
    void goesToThePersonWhoSubscribedAlone(Proof proof) {
        realm.createPerson("pia");
        set("pia", Map.of("emailVerified", true));
        end("active", "user", "pia");

        assertThat(mail.only("pia@example.test").text()).contains("your subscription");
        awaitDone();
        assertThat(mail.to("adam@example.test")).isEmpty();
        proof.count("mails");
    }

    @Test
    void isNotSentForADisabledTenant(Proof proof) {
        company.change("enabled", false).expect(204);
        assertNothingIsSent("sub-of-disabled");
        company.change("enabled", true).expect(204);
        end("active", "tenant", company.id());
        mail.only("adam@example.test");
        proof.count("mails");
    }

    @Test
    void isNotSentWhereItIsOff(Proof proof) {
        switchMails("false");
        assertNothingIsSent("sub-off");
        switchMails("true");
        end("active", "tenant", company.id());
        mail.only("adam@example.test");
        proof.count("mails");
    }

    @Test
    void arrivesOnceTheMailServerIsBack(Proof proof) {
        mail.goAway();
        end("active", "tenant", company.id());
        Eventually.is(
                "an attempt that failed",
                () -> !suite.database()
                        .column(MAILS + " and STATUS = 'PENDING' and ATTEMPTS > 0", furnished.id())
                        .isEmpty());
        assertThat(mail.to("adam@example.test")).isEmpty();
        mail.comeBack();
        mail.only("adam@example.test");
        proof.count("mails");
    }

    private void assertNothingIsSent(String subscription) {
        write(subscription, "active", "tenant", company.id());
        Ends ends = new Ends(suite, furnished.id());
        Eventually.is("a warning", () -> !ends.warnings(subscription).isEmpty());
        awaitDone();
        assertThat(mail.to("adam@example.test")).isEmpty();
    }

    private void switchMails(String to) {
        ObjectNode attributes =
                (ObjectNode) realm.call("").get().expect(200).json().path("attributes");
        realm.change(Map.of("attributes", attributes.put("suite.warnings.mail", to)));
    }

    private void awaitDone() {
        Eventually.is(
                "every e-mail is sent or given up",
                () -> !suite.database().column(MAILS, furnished.id()).contains("PENDING"));
    }

    /** Writes a subscription that ends a moment later. */
    private void end(String status, String subject, String id) {
        write(SUBSCRIPTION, status, subject, id);
    }

    private void write(String subscription, String status, String subject, String id) {
        Map<String, Object> document = Map.of(
                subject,
                id,
                "product",
                "verify",
                "plan",
                "standard",
                "status",
                status,
                "endsAt",
                Instant.now().plusSeconds(3).toString());
        realm.call("/suite/subscriptions/" + subscription).putJson(document).expect(201);
    }

    private void administrator(String user, Map<String, ?> settings) {
        company.employ(user);
        set(user, Map.of("emailVerified", true));
        realm.mapManagementRoles(realm.idOf(user), "manage-seats").expect(204);
        set(user, settings);
    }

    private void set(String user, Map<String, ?> settings) {
        String path = "/users/" + realm.idOf(user);
        ObjectNode document = (ObjectNode) realm.call(path).get().expect(200).json();
        settings.forEach(document::putPOJO);
        realm.call(path).putJson(document).expect(204);
    }
}
