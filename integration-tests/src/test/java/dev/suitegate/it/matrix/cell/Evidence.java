package dev.suitegate.it.matrix.cell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.server.Sql;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.World;
import dev.suitegate.it.support.Traces;
import java.util.List;

/** What the database tells after a cell: what is left of the product for the person, and which refusals were recorded. */
record Evidence(World world) {
    // A person exists for one cell and enters one product; Keycloak's own clients are no product.
    private static final String OF_A_PRODUCT = " not in (select ID from CLIENT where CLIENT_ID like 'account%')";
    private static final String THEIRS = " in (?, (select ID from USER_ENTITY where REALM_ID = ? and USERNAME = ?))";
    private static final String CLIENT_SESSIONS =
            """
                select count(*) from OFFLINE_CLIENT_SESSION s
                join OFFLINE_USER_SESSION u on u.USER_SESSION_ID = s.USER_SESSION_ID and u.OFFLINE_FLAG = s.OFFLINE_FLAG
                where u.USER_ID\
                """ + THEIRS + " and s.OFFLINE_FLAG = ? and s.CLIENT_ID" + OF_A_PRODUCT;
    private static final String CONSENTS =
            "select count(*) from USER_CONSENT where USER_ID" + THEIRS + " and CLIENT_ID" + OF_A_PRODUCT;
    private static final String REFUSALS = """
        select ERROR, coalesce(DETAILS_JSON_LONG_VALUE, DETAILS_JSON, '{}') from EVENT_ENTITY
        where REALM_ID = ? and CLIENT_ID like ? and EVENT_TIME >= ? and ERROR is not null order by EVENT_TIME\
        """;

    Traces traces() {
        Sql sql = world.realm().sql();
        String person = world.person().id();
        String realm = world.realm().id();
        return new Traces(
                sql.count(CLIENT_SESSIONS, person, realm, world.newcomer(), "0"),
                sql.count(CLIENT_SESSIONS, person, realm, world.newcomer(), "1"),
                sql.count(CONSENTS, person, realm, world.newcomer()));
    }

    List<Recorded> refusalsSince(long epochMillis) {
        return world
                .realm()
                .sql()
                .rows(REFUSALS, world.realm().id(), world.product().id() + "-%", epochMillis)
                .stream()
                .map(row -> new Recorded(row.get(0), details(row.get(1))))
                .toList();
    }

    private static JsonNode details(String json) {
        try {
            return Wire.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new BrokenHarness("an event with details that are no JSON: " + json, e);
        }
    }

    /** A refusal that Keycloak stored. */
    record Recorded(String error, JsonNode details) {
        private static final String OURS = "product_access_denied";

        boolean isOurs() {
            return error.equals(OURS);
        }

        String reason() {
            return details.path("denial_reason").asText("");
        }

        String product() {
            return details.path("product").asText("");
        }

        /** The tenant's or, for a person's own subscription, the person's id; empty where none is named. */
        String tenant() {
            return details.path("tenant_id").asText("");
        }

        /** The layer of the suite, where it says so. */
        String layer() {
            return details.path("enforced_by").asText("suitegate");
        }

        @Override
        public String toString() {
            return error + " " + details;
        }
    }
}
