package dev.suitegate.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every route and verb of the suite's API, by an administrator of one tenant with the ids of another. */
@AgainstTheSuite
@Tag("isolation")
class EveryRouteIT {
    private static final Map<String, ?> BODY =
            Map.of("tenant", "globex", "product", "verify", "plan", "other", "status", "active", "seats", 2);

    private TwoTenants tenants;

    @BeforeEach
    void create(Suite suite) {
        tenants = new TwoTenants(suite, "isolation-routes");
    }

    @AfterEach
    void remove() {
        tenants.close();
    }

    @Test
    void hasARow() {
        assertThat(RouteRow.all().stream().map(RouteRow::route)).containsExactlyInAnyOrderElementsOf(Routes.all());
    }

    @Test
    void tellsWhatIsForeignNotFromWhatIsNotThere(Proof proof) {
        String eve = tenants.tokenOf("eve", "manage-seats");
        Map<String, List<String>> before = tenants.suite().database().suiteTables();
        for (RouteRow row : RouteRow.all()) {
            assertThat(objections(row, eve)).as(row.route()).isEmpty();
            assertThat(tenants.suite().database().suiteTables()).as(row.route()).isEqualTo(before);
            proof.count("routes");
        }
    }

    @Test
    void lets(Proof proof) {
        String eve = tenants.tokenOf("eve", "manage-seats");
        for (RouteRow row : RouteRow.all()) {
            HttpAnswer own = send(row, eve, tenants.own());
            assertThat(own.status())
                    .as(row.route() + own.body())
                    .isIn(row.open() ? List.of(200, 201, 204) : List.of(403));
            // The contract is the same for everybody and has examples in it.
            String said = row.slots().isEmpty() && row.open() ? "" : own.body();
            assertThat(said).doesNotContain("acme", tenants.tenantId("acme"), "sub-zoe", "sub-eve");
            proof.count("allowedTwins");
        }
        String operator = tenants.realm().administrator("manage-subscriptions", "manage-products", "manage-webhooks");
        Map<String, String> own = tenants.ownWithEvent();
        for (RouteRow row : RouteRow.all()) {
            if (!row.open() && !row.route().equals("DELETE /subscriptions/{externalId}")) {
                assertThat(send(row, operator, own).status()).as(row.route()).isIn(200, 201, 202, 204);
            }
        }
        assertThat(tenants.as(operator, "/subscriptions/" + TwoTenants.OWN)
                        .delete()
                        .status())
                .isEqualTo(204);
    }

    /** The comparison itself: to somebody who sees everything, every open route tells the two apart. */
    @Test
    void wouldBeSeenToTell() {
        String operator = tenants.realm().administrator("manage-subscriptions");
        for (RouteRow row : RouteRow.all()) {
            if (row.open() && !row.slots().isEmpty()) {
                assertThat(objections(row, operator)).as(row.route()).isNotEmpty();
            }
        }
    }

    /** Where the answer about somebody else's thing is another than the one about nothing, or is not a refusal. */
    private List<String> objections(RouteRow row, String token) {
        List<String> objections = new ArrayList<>();
        Map<String, List<String>> foreign = tenants.foreign();
        for (String slot : row.slots()) {
            HttpAnswer nothing = send(row, token, with(slot, tenants.unknown().getOrDefault(slot, "none")));
            for (String id : foreign.getOrDefault(slot, List.of())) {
                HttpAnswer answer = send(row, token, with(slot, id));
                if (!answer.equals(nothing) || answer.status() != (row.open() ? 404 : 403)) {
                    objections.add(slot + "=" + id + ": " + answer + " beside " + nothing);
                }
            }
        }
        if (row.slots().isEmpty() && send(row, token, Map.of()).status() != (row.open() ? 200 : 403)) {
            objections.add("is open");
        }
        return objections;
    }

    private Map<String, String> with(String slot, String id) {
        Map<String, String> ids = new HashMap<>(tenants.own());
        ids.put(slot, id);
        return ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private HttpAnswer send(RouteRow row, String token, Map<String, String> ids) {
        return row.send(tenants.as(token, row.path(ids)), BODY);
    }
}
