package dev.suitegate.it.fuzz;

import static dev.suitegate.it.fuzz.BadCall.body;
import static dev.suitegate.it.fuzz.BadCall.header;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Groups 107 to 112: what is wrong in an export. A row that is refused leaves its part undone and says why. */
final class BadExports {
    private static final String CALL = "reconcile";
    private static final String GOOD = row("m", "«tenant»", "pro");

    private BadExports() {}

    static List<BadCall> all() {
        return List.of(
                body(107, "a formula as plan", CALL, row("m", "«tenant»", "=HYPERLINK(1)"), "200")
                        .tells("invalid-plan"),
                new BadCall(
                                107,
                                "a formula as id",
                                CALL,
                                (draft, house) -> {
                                    draft.query("after", "0");
                                    draft.body(new Value(row("=1+1", "«tenant»", "pro"))
                                            .in(house)
                                            .getBytes(StandardCharsets.UTF_8));
                                },
                                "200")
                        .tells("invalid-external-id"),
                body(107, "a formula with a tabulator", CALL, row("m", "«tenant»", "\\t=1"), "200")
                        .tells("invalid-plan"),
                body(108, "a row of 1 MB", CALL, row("m", "«tenant»", "a".repeat(1_000_000)), "200")
                        .tells("body-too-large"),
                body(108, "1 MB without an end", CALL, "a".repeat(1_000_000), "200")
                        .tells("body-too-large"),
                body(109, "CSV", CALL, "externalId,tenant\nm,«tenant»", "200").tells("malformed-json"),
                header(109, "CSV by its type", CALL, "Content-Type", "text/csv", "415 unsupported-media-type"),
                body(109, "a byte order mark", CALL, "\ufeff" + GOOD, "200").tells("malformed-json"),
                body(109, "a missing field", CALL, "{\"externalId\":\"m\"}", "200")
                        .tells("several-problems"),
                body(109, "a line that ends in quotes", CALL, row("m", "«tenant»", "a\r\nb"), "200")
                        .tells("malformed-json"),
                body(109, "NUL", CALL, GOOD + "\0", "200").tells("malformed-json"),
                new BadCall(
                                109,
                                "Latin-1",
                                CALL,
                                (draft, house) -> draft.body(new byte[] {'{', '"', (byte) 0xe9, '"', ':', '1', '}'}),
                                "200")
                        .tells("malformed-json"),
                body(110, "a row twice", CALL, GOOD + "\n" + GOOD, "422 rows-out-of-order"),
                body(110, "an id twice", CALL, GOOD + "\n" + row("m", "«tenant»", "other"), "422 rows-out-of-order"),
                body(
                        110,
                        "rows in another order",
                        CALL,
                        row("n", "«tenant»", "pro") + "\n" + GOOD,
                        "422 rows-out-of-order"),
                body(111, "a row of another realm", CALL, GOOD + "\n" + row("n", "«otherTenantId»", "pro"), "200")
                        .tells("not_done"),
                body(111, "what is another tenant's", CALL, row("«externalId»", "«foreignTenant»", "pro"), "200")
                        .tells("subscription-moved"),
                body(112, "cut off in a row", CALL, GOOD + "\n{\"externalId\":\"n\",\"ten", "200")
                        .tells("\"complete\":false"),
                body(112, "no end", CALL, GOOD.replace("\"m\"", "\"«externalId»\""), "200")
                        .tells("\"complete\":false"));
    }

    private static String row(String id, String tenant, String plan) {
        return "{\"externalId\":\"" + id + "\",\"tenant\":\"" + tenant + "\",\"product\":\"verify\",\"plan\":\"" + plan
                + "\",\"status\":\"active\"}";
    }
}
