package dev.suitegate.it.fuzz;

import static dev.suitegate.it.fuzz.BadCall.header;
import static dev.suitegate.it.fuzz.BadCall.path;
import static dev.suitegate.it.fuzz.BadCall.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Groups 21 to 24, 26 to 29 and 31 to 34: what is wrong in the address, in a header, or with the moment. */
final class BadAddresses {
    private static final String LIST = "listSubscriptions";
    private static final String SEAT = "giveSeat";
    private static final String BAD = "400 bad-request";

    private BadAddresses() {}

    static List<BadCall> all() {
        return Stream.of(names(), order(), pages(), searches(), methods(), paths())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BadCall> names() {
        return List.of(
                path(21, "a product in capitals", "permitTenant", "product", "VERIFY", "404 unknown-product"),
                path(21, "a product and NUL", "permitTenant", "product", "verify\0", "404 unknown-product"),
                path(
                        21,
                        "a tenant of another realm",
                        "permitTenant",
                        "tenant",
                        "«otherTenantId»",
                        "404 unknown-tenant"),
                path(21, "a tenant and NUL", "permitTenant", "tenant", "«tenant»\0", "404 unknown-tenant"),
                path(22, "a user of another realm", SEAT, "user", "«otherUserId»", "404 unknown-user"),
                path(22, "a user of another realm", "permitUser", "user", "«otherUser»", "404 unknown-user"),
                path(23, "who is no member", SEAT, "user", "«foreignUser»", "422 not-a-member"),
                path(24, "a service account", SEAT, "user", "«serviceAccount»", "422 service-account"),
                path(24, "a service account", "permitUser", "user", "«serviceAccountId»", "422 service-account"));
    }

    private static List<BadCall> order() {
        return List.of(
                header(
                        26,
                        "an Idempotency-Key, which is no header of ours",
                        "putSubscription",
                        "Idempotency-Key",
                        "a",
                        "200"),
                header(26, "another that is too long", "putSubscription", "Idempotency-Key", "a".repeat(300), "200"),
                header(27, "another version", "putSubscription", "If-Match", "\"a\"", "412 precondition-failed"),
                header(
                        27,
                        "a list of versions with a star in it",
                        "putSubscription",
                        "If-Match",
                        "\"a,*,b\"",
                        "412 precondition-failed"),
                header(27, "a weak tag", "putSubscription", "If-Match", "W/\"a\"", "412 precondition-failed"),
                header(27, "there already", "putSubscription", "If-None-Match", "*", "412 precondition-failed"),
                header(27, "no tag", "deleteSubscription", "If-Match", "a", BAD),
                path(28, "what never was", "deleteSubscription", "externalId", "m-never", "404 unknown-subscription"),
                path(28, "what is gone already", "deleteSubscription", "externalId", "«gone»", "204"),
                path(29, "who has a seat already", SEAT, "user", "«userId»", "204"));
    }

    private static List<BadCall> pages() {
        List<BadCall> pages = new ArrayList<>();
        for (String max : List.of("0", "-1", "101", "1000000000", "1e9", "1.0", " 1", "\u0661", "null")) {
            pages.add(query(31, "max=" + max, LIST, "max", max, BAD));
            pages.add(query(31, "max=" + max, "listChanges", "max", max, BAD));
        }
        for (String cursor : List.of("a", "YQ==", "_w", "AA", "'", "«otherCursor»*", "a".repeat(2_000))) {
            pages.add(query(31, "the cursor " + cursor, LIST, "cursor", cursor, BAD));
        }
        pages.add(query(31, "a cursor of another order", LIST, "cursor", "MjAyNi0wMS0wMVQwMDowMDowMFp8YQ", BAD));
        pages.add(query(31, "after=-1", "listChanges", "after", "-1", BAD));
        pages.add(query(31, "after=1e309", "listChanges", "after", "1e309", BAD));
        pages.add(query(31, "the cursor of another realm", LIST, "cursor", "«otherCursor»", "200"));
        return pages;
    }

    private static List<BadCall> searches() {
        List<BadCall> searches = new ArrayList<>();
        for (String text : List.of(
                "%",
                "_", "«tenant»%", "' or '1'='1", "\\", "') or 1=1 --", "(a+)+$", "((a*)*)*b", "*", ":tenant", "?1")) {
            searches.add(query(32, "the tenant " + text, LIST, "tenant", text, "404 unknown-tenant"));
            searches.add(query(32, "the product " + text, LIST, "product", text, "404 unknown-product"));
            searches.add(query(32, "the status " + text, LIST, "status", text, BAD));
            searches.add(query(32, "the user " + text, "explainAccess", "user", text, "404 unknown-user"));
            searches.add(query(
                    32, "the subscription " + text, "listChanges", "subscription", text, "404 unknown-subscription"));
        }
        searches.add(query(32, "a misspelt parameter", "reconcile", "dryrun", "true", BAD));
        searches.add(new BadCall(
                32,
                "a parameter twice",
                LIST,
                (draft, house) -> {
                    draft.moreQuery("tenant=" + house.known("tenant"));
                    draft.moreQuery("tenant=" + house.known("foreignTenant"));
                },
                BAD));
        return searches;
    }

    private static List<BadCall> methods() {
        List<BadCall> methods = new ArrayList<>();
        for (String method : List.of("POST", "PATCH", "TRACE")) {
            methods.add(new BadCall(
                    33, method, "getSubscription", (draft, house) -> draft.method(method), "405 method-not-allowed"));
        }
        methods.add(new BadCall(33, "HEAD", "getSubscription", (draft, house) -> draft.method("HEAD"), "200"));
        for (String name : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            methods.add(header(33, name, "getSubscription", name, "DELETE", "200"));
        }
        return methods;
    }

    private static List<BadCall> paths() {
        List<BadCall> paths = new ArrayList<>();
        for (String raw : List.of("a%2Fb", "a%00", "%20", "a%0d%0ab", "a%5cb", "%ff", "%c0%af")) {
            paths.add(new BadCall(
                    34,
                    raw,
                    "getSubscription",
                    (draft, house) -> draft.path("externalId", raw),
                    "404 unknown-subscription"));
        }
        paths.add(new BadCall(
                34,
                "a realm that is no text",
                "getSubscription",
                (draft, house) -> draft.root("/admin/realms/%00/suite"),
                "404 not-found"));
        return paths;
    }
}
