package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Support can say why somebody is locked out, and what will become of it. */
@AgainstTheSuite
@Tag("billing")
class ExplainIT {
    @Test
    void whyBobCannotEnterAndWhatHappensOnTheFirst(Suite suite) {
        try (SpareRealm realm = SpareRealm.create(suite, "explained")) {
            realm.call("/suite/subscriptions/acme-crm")
                    .putJson(Map.of(
                            "tenant",
                            "acme",
                            "product",
                            "crm",
                            "plan",
                            "pro",
                            "status",
                            "active",
                            "endsAt",
                            "2031-01-01T00:00:00Z",
                            "seats",
                            2))
                    .expect(201);

            JsonNode why = explained(realm, "user=bob&product=crm");
            assertThat(why.path("decision").path("decision").asText()).isEqualTo("denied");
            assertThat(why.path("decision").path("reason").asText()).isEqualTo("no_seat");
            assertThat(why.path("wouldHelp")).hasSize(1);
            assertThat(why.path("wouldHelp").path(0).path(0).path("step").asText())
                    .isEqualTo("assign_seat");
            assertThat(why.path("wouldHelp")
                            .path(0)
                            .path(0)
                            .path("subscription")
                            .asText())
                    .isEqualTo("acme-crm");

            realm.call("/suite/subscriptions/acme-crm/seats/bob").put().expect(201);
            JsonNode now = explained(realm, "user=bob&product=crm");
            assertThat(now.path("decision").path("decision").asText()).isEqualTo("granted");
            assertThat(now.path("next").path(0).path("from").asText()).isEqualTo("2031-01-01T00:00:00Z");
            assertThat(now.path("next").path(0).path("decision").path("reason").asText())
                    .isEqualTo("ended");
            JsonNode then = explained(realm, "user=bob&product=crm&at=2031-01-01T00:00:00Z");
            assertThat(then.path("decision").path("reason").asText()).isEqualTo("ended");
            assertThat(then.path("wouldHelp").path(0).path(0).path("step").asText())
                    .isEqualTo("prolong");
        }
    }

    @Test
    void whatIsAskedWronglyIsSaid(Suite suite) {
        try (SpareRealm realm = SpareRealm.create(suite, "explained")) {
            refused(realm, "product=crm", 400, "bad-request");
            refused(realm, "user=bob", 400, "bad-request");
            refused(realm, "user=nobody&product=crm", 404, "unknown-user");
            refused(realm, "user=bob&product=payroll", 404, "unknown-product");
            refused(realm, "user=bob&product=crm&tenant=initech", 404, "unknown-tenant");
            refused(realm, "user=bob&product=crm&at=tomorrow", 400, "bad-request");
            refused(realm, "user=service-account-billing&product=crm", 422, "service-account");
            assertThat(explained(realm, "user=bob&product=crm&tenant=personal")
                            .path("decision")
                            .path("reason")
                            .asText())
                    .isEqualTo("no_subscription");
            String caller = realm.administrator("manage-seats");
            assertThat(realm.callAs(caller, "/suite/access?user=bob&product=crm")
                            .get()
                            .status())
                    .isEqualTo(403);
        }
    }

    private static JsonNode explained(SpareRealm realm, String query) {
        return realm.call("/suite/access?" + query).get().expect(200).json();
    }

    private static void refused(SpareRealm realm, String query, int status, String type) {
        HttpAnswer answer = realm.call("/suite/access?" + query).get().expect(status);
        assertThat(answer.json().path("type").asText()).endsWith("/" + type);
    }
}
