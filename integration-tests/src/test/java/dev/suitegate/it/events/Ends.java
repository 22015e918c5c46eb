package dev.suitegate.it.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Subscriptions of one realm whose ends a test moves, and the warnings of them that are in the outbox. */
record Ends(Suite suite, String realmId) {
    private static final String WARNINGS = """
            select PAYLOAD from OUTBOX_ENTRY where ENTRY_KIND = 'suitegate-event' and REALM_ID = ?
               and CORRELATION_ID like 'ends-%'""";

    /** The time of a moment that has just passed, this long before an end. */
    static Instant in(Duration lead) {
        return Instant.now().plus(lead).minusSeconds(2);
    }

    /** As if all that was written of it had been written long ago. */
    void age(String subscription) {
        suite.database()
                .prepare(
                        "update SUITE_CHANGE set CHANGED_AT = cast(? as timestamp with time zone)"
                                + " where REALM_ID = ? and EXTERNAL_ID = ?",
                        Instant.now().minus(Duration.ofDays(90)).toString(),
                        realmId,
                        subscription);
    }

    /** Puts a date of a subscription somewhere else, without any word of it in the history. */
    void move(String subscription, String date, Instant to) {
        suite.database()
                .prepare(
                        "update SUITE_SUBSCRIPTION set REVISION = REVISION + 1, " + date
                                + " = cast(? as timestamp with time zone) where REALM_ID = ? and EXTERNAL_ID = ?",
                        to.toString(),
                        realmId,
                        subscription);
    }

    /** The bodies of the warnings there are of a subscription. */
    List<JsonNode> warnings(String subscription) {
        return suite.database().column(WARNINGS, realmId).stream()
                .map(Ends::body)
                .filter(body ->
                        body.at("/data/subscription/externalId").asText().equals(subscription))
                .toList();
    }

    /** The types of the warnings there are of a subscription. */
    List<String> types(String subscription) {
        return warnings(subscription).stream()
                .map(body -> body.path("type").asText())
                .toList();
    }

    private static JsonNode body(String payload) {
        return json(json(payload).path(0).path("body").asText());
    }

    private static JsonNode json(String text) {
        return new HttpAnswer(200, "", text).json();
    }
}
