package dev.suitegate.it.fuzz;

import static dev.suitegate.it.fuzz.BadCall.body;
import static dev.suitegate.it.fuzz.BadCall.header;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Groups 11 to 25, 30 and 33: what is wrong in or with a body. */
final class BadBodies {
    private static final String PUT = "putSubscription";

    private BadBodies() {}

    static List<BadCall> all() {
        return Stream.of(shapes(), numbers(), products(), subjects(), dates(), types())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadCall> shapes() {
        return List.of(
                body(11, "no body", PUT, "", "400 missing-body"),
                body(12, "an empty object", PUT, "{}", "422 several-problems"),
                body(12, "an empty object for the set", "putEntitlements", "{}", "422 missing-field"),
                body(13, "a list", PUT, "[]", "400 malformed-json"),
                body(13, "null", PUT, "null", "400 malformed-json"),
                body(13, "a string", PUT, "\"x\"", "400 malformed-json"),
                body(14, "cut off", PUT, "{\"tenant\":\"«tenant»\",\"pro", "400 malformed-json"),
                body(15, "3 MB", PUT, " ".repeat(3_000_000), "413 body-too-large"),
                new BadCall(
                        15,
                        "17 kB in pieces",
                        PUT,
                        (draft, house) -> {
                            draft.body(new byte[17 * 1024]);
                            draft.chunked();
                        },
                        "413 body-too-large"),
                body(16, "10,000 deep", PUT, "{\"a\":" + "[".repeat(10_000), "400 json-beyond-limits"),
                body(16, "9 deep", PUT, "{\"a\":".repeat(9) + "1" + "}".repeat(9), "400 json-beyond-limits"),
                body(17, "a key twice", PUT, with("\"plan\":\"a\",\"plan\":\"b\""), "400 duplicate-key"),
                body(
                        17,
                        "a key twice, once escaped",
                        PUT,
                        with("\"plan\":\"a\",\"pl\\u0061n\":\"b\""),
                        "400 duplicate-key"),
                body(18, "an unknown field", PUT, with("\"plan\":\"a\",\"price\":1"), "422 unknown-field"),
                body(18, "a field in capitals", PUT, with("\"plan\":\"a\",\"Seats\":1"), "422 unknown-field"));
    }

    private static List<BadCall> numbers() {
        return List.of(
                seats(19, "\"5\"", "422 wrong-type"),
                seats(19, "5.5", "422 wrong-type"),
                seats(19, "5.0", "422 wrong-type"),
                seats(19, "1e309", "422 wrong-type"),
                seats(19, "NaN", "400 malformed-json"),
                seats(19, "[5]", "422 wrong-type"),
                seats(19, "true", "422 wrong-type"),
                seats(19, "1".repeat(101), "400 json-beyond-limits"),
                seats(20, "-1", "422 seats-out-of-range"),
                seats(20, "2147483648", "422 seats-out-of-range"),
                seats(20, "9223372036854775808", "422 seats-out-of-range"),
                seats(30, "0", "409 seats-taken"));
    }

    private static List<BadCall> products() {
        List<BadCall> products = new ArrayList<>();
        for (String name : List.of(
                "nothing",
                "VERIFY",
                "Verify",
                "verify ",
                " verify",
                "verify\\u200b",
                "v\\u00e9rify",
                "ve\\u0301rify",
                "\\u202eyfirev",
                "v\\u0435rify",
                "verify\\u0000",
                "../verify",
                "verify/../crm",
                "",
                "%",
                "_erify",
                "' or '1'='1",
                "\\ud800")) {
            products.add(product(name, "422 unknown-product"));
        }
        products.add(product("a".repeat(300), "422 unknown-product"));
        products.add(product("acme-portal", "422 dedicated-product"));
        return products;
    }

    private static List<BadCall> subjects() {
        String rest = "\"product\":\"verify\",\"plan\":\"a\",\"status\":\"active\"}";
        return List.of(
                body(
                        21,
                        "a tenant of another realm",
                        PUT,
                        "{\"tenant\":\"«otherTenantId»\"," + rest,
                        "422 unknown-tenant"),
                body(21, "its alias", PUT, "{\"tenant\":\"«otherTenant»\"," + rest, "422 unknown-tenant"),
                body(22, "a user of another realm", PUT, "{\"user\":\"«otherUserId»\"," + rest, "422 unknown-user"),
                body(22, "by username", PUT, "{\"user\":\"«otherUser»\"," + rest, "422 unknown-user"),
                body(24, "a service account", PUT, "{\"user\":\"«serviceAccountId»\"," + rest, "422 service-account"),
                body(
                        21,
                        "a subscription that moves",
                        PUT,
                        "{\"tenant\":\"«foreignTenant»\"," + rest,
                        "409 subscription-moved"));
    }

    private static List<BadCall> dates() {
        List<BadCall> dates = new ArrayList<>();
        for (String date : List.of(
                "2026-01-01T00:00:00",
                "2026-01-01",
                "2026-02-30T00:00:00Z",
                "10000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "2026-01-01T00:00:00+19:00",
                "2026-06-30T23:59:60Z",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00.1234567890Z",
                "0",
                "1767225600",
                "tomorrow",
                "")) {
            dates.add(body(
                    25,
                    "startsAt " + date,
                    PUT,
                    with("\"plan\":\"a\",\"startsAt\":\"" + date + "\""),
                    "422 invalid-date"));
        }
        dates.add(body(25, "a number", PUT, with("\"plan\":\"a\",\"startsAt\":0"), "422 wrong-type"));
        for (String end : List.of("2030-01-01T00:00:00Z", "2029-12-31T23:59:59.999999Z", "2030-01-01T01:00:00+01:00")) {
            dates.add(body(
                    25,
                    "an end at " + end,
                    PUT,
                    with("\"plan\":\"a\",\"startsAt\":\"2030-01-01T00:00:00Z\",\"endsAt\":\"" + end + "\""),
                    "422 end-before-start"));
        }
        dates.add(body(25, "the past", PUT, with("\"plan\":\"a\",\"startsAt\":\"1970-01-01T00:00:00Z\""), "200"));
        dates.add(body(
                25, "nanoseconds", PUT, with("\"plan\":\"a\",\"startsAt\":\"2026-01-01T00:00:00.123456789Z\""), "200"));
        return dates;
    }

    private static List<BadCall> types() {
        String no = "415 unsupported-media-type";
        return List.of(
                header(33, "text", PUT, "Content-Type", "text/plain", no),
                header(33, "a form", PUT, "Content-Type", "application/x-www-form-urlencoded", no),
                header(33, "UTF-7", PUT, "Content-Type", "application/json; charset=utf-7", no),
                header(33, "gzip that is none", PUT, "Content-Encoding", "gzip", no),
                header(33, "CSV", "reconcile", "Content-Type", "text/csv", no),
                header(33, "JSON that is no export", "reconcile", "Content-Type", "application/json", no));
    }

    private static BadCall seats(int group, String number, String answer) {
        return body(group, number + " seats", PUT, with("\"plan\":\"a\",\"seats\":" + number), answer);
    }

    private static BadCall product(String name, String answer) {
        return body(
                21,
                "the product " + name,
                PUT,
                "{\"tenant\":\"«tenant»\",\"product\":\"" + name + "\",\"plan\":\"a\",\"status\":\"active\"}",
                answer);
    }

    private static String with(String fields) {
        return "{\"tenant\":\"«tenant»\",\"product\":\"verify\",\"status\":\"active\"," + fields + "}";
    }
}
