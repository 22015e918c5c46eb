package dev.suitegate.it.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A product file with one thing wrong changes nothing, where its twin is taken. */
@AgainstTheSuite
@Tag("product")
class RefusedProductIT {
    private static final String INVALID = "422 invalid-product-file";
    private static final String TAKEN = "409 client-taken";
    private static final String CALLBACK = "\"http://localhost:8099/callback\"";

    private Helpdesk helpdesk;

    @BeforeEach
    void open(Suite suite) {
        helpdesk = new Helpdesk(suite, "product-refused");
    }

    @AfterEach
    void close() {
        helpdesk.close();
    }

    /** One wrong thing: what is replaced in the good file, by what, and how that is refused. */
    private record Wrong(String what, String by, String answer) {}

    private static List<Wrong> all() {
        return List.of(
                new Wrong("\"description\"", "\"descriptionn\"", INVALID),
                new Wrong("\"kind\": \"web\",", "\"kind\": \"web\", \"directAccessGrantsEnabled\": true,", INVALID),
                new Wrong("\"kind\": \"web\",", "\"kind\": \"web\", \"webOrigins\": [\"*\"],", INVALID),
                new Wrong("\"kind\": \"web\",", "\"kind\": \"spa\",", INVALID),
                new Wrong("\"kind\": \"web\",", "\"kind\": \"web\", \"secret\": \"s3cret\",", INVALID),
                new Wrong("\"kind\": \"web\",", "\"kind\": \"web\", \"secret\": \"${A_CLIENT_SECRET}\",", INVALID),
                new Wrong("\"kind\": \"web\",", "\"kind\": \"web\", \"secret\": null,", INVALID),
                new Wrong(CALLBACK, "\"*\"", INVALID),
                new Wrong(CALLBACK, "\"https://helpdesk.example/*\"", INVALID),
                new Wrong(CALLBACK, "\"https://*.helpdesk.example/callback\"", INVALID),
                new Wrong(CALLBACK, "\"http://helpdesk.example/callback\"", INVALID),
                new Wrong(CALLBACK, "\"http://localhost:${PORT:8099}/callback\"", INVALID),
                new Wrong(CALLBACK, "\"javascript:alert(1)\"", INVALID),
                new Wrong(CALLBACK, "", INVALID),
                new Wrong("\"http://localhost:8099/signed-out\"", "\"+\"", INVALID),
                new Wrong("\"helpdesk-web\"", "\"crm-web\"", TAKEN),
                new Wrong("\"helpdesk-web\"", "\"billing\"", TAKEN),
                new Wrong("\"helpdesk-web\"", "\"crm\"", TAKEN),
                new Wrong("\"helpdesk-web\"", "\"stray\"", TAKEN),
                new Wrong("\"helpdesk-web\"", "\"realm-management\"", INVALID),
                new Wrong("\"helpdesk-web\"", "\"account\"", INVALID),
                new Wrong("\"helpdesk-web\"", "\"admin-cli\"", INVALID),
                new Wrong("\"helpdesk-web\"", "\"helpdesk-app\"", INVALID),
                new Wrong("\"helpdesk-web\"", "\"HELPDESK\"", INVALID),
                new Wrong("\"product\": \"helpdesk\"", "\"product\": \"other\"", INVALID),
                new Wrong("\"product\": \"helpdesk\"", "\"product\": 7", INVALID),
                new Wrong("\"tenant\": \"acme\"", "\"tenant\": \"nobody\"", "422 unknown-tenant"),
                new Wrong("\"description\"", "\"dedicatedTo\": \"nobody\", \"x\"", INVALID),
                new Wrong("\"days\": 14", "\"days\": 0", INVALID),
                new Wrong("\"name\": \"Helpdesk\"", "\"name\": \"<b>Helpdesk</b>\"", INVALID),
                new Wrong("\"product\": \"helpdesk\",", "", INVALID),
                new Wrong(
                        "\"product\": \"helpdesk\",",
                        "\"product\": \"helpdesk\", \"product\": \"helpdesk\",",
                        "400 duplicate-key"),
                new Wrong("\"product\": \"helpdesk\",", "\"product\": \"helpdesk\", \"locked\": \"no\",", INVALID),
                new Wrong("\"clients\": [", "\"clients\": [" + manyClients(), INVALID),
                new Wrong("\"clients\": [", "\"x\": [[[[[[[[[]]]]]]]]], \"clients\": [", "400 json-beyond-limits"),
                new Wrong("\"Questions and answers\"", "\"" + "a".repeat(70_000) + "\"", "413 body-too-large"),
                new Wrong("{\n  \"product\"", "[{\n  \"product\"", "400 malformed-json"));
    }

    private static String manyClients() {
        StringBuilder clients = new StringBuilder();
        for (int i = 0; i < 45; i++) {
            clients.append("{\"clientId\": \"more-").append(i).append("\", \"kind\": \"backend\"},");
        }
        return clients.toString();
    }

    @Test
    void oneWrongThingChangesNothing(Proof proof) {
        helpdesk.realm()
                .call("/clients")
                .postJson(Map.of("clientId", "stray", "enabled", true, "fullScopeAllowed", false))
                .expect(201);
        Map<String, List<String>> before = helpdesk.tables();
        Object clients = clients();
        for (Wrong wrong : all()) {
            assertThat(Helpdesk.FILE).contains(wrong.what());
            HttpAnswer answer = helpdesk.put(Helpdesk.FILE.replace(wrong.what(), wrong.by()));
            assertThat(answer.status() + " "
                            + answer.json().path("type").asText().replaceFirst(".*/", ""))
                    .as("%s instead of %s: %s", wrong.by(), wrong.what(), answer.body())
                    .isEqualTo(wrong.answer());
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(helpdesk.tables()).as(wrong.by()).isEqualTo(before);
            assertThat(clients()).as(wrong.by()).isEqualTo(clients);
            rehearsed();
            proof.count("refused");
        }
        assertThat(all()).hasSizeGreaterThan(30);
        helpdesk.put(Helpdesk.FILE).expect(201);
    }

    @Test
    void aClientStaysOfItsKindAndAProductIsNotCalledLikeAClient() {
        helpdesk.put(Helpdesk.FILE).expect(201);
        assertType(
                helpdesk.put(
                        Helpdesk.FILE.replace("\"kind\": \"backend\"", "\"kind\": \"machine\", \"tenant\": \"acme\"")),
                409,
                "client-kind-fixed");
        for (String product : List.of("helpdesk-web", "crm-web", "account", "billing")) {
            HttpAnswer answer = helpdesk.call("/products/" + product)
                    .putJson("{\"product\":\"" + product + "\",\"name\":\"X\",\"clients\":["
                            + "{\"clientId\":\"x-api\",\"kind\":\"backend\"}]}");
            assertType(answer, 409, "client-taken");
        }
        helpdesk.call("/products/x")
                .putJson(
                        "{\"product\":\"x\",\"name\":\"X\",\"clients\":[{\"clientId\":\"x-api\",\"kind\":\"backend\"}]}")
                .expect(201);
    }

    @Test
    void aQueryWithoutAValueMeansNothing() {
        for (String query :
                List.of("dryRun=", "dryRun", "dryRun=TRUE", "dryRun=1", "dryRun=true&dryRun=true", "dry=true")) {
            Map<String, List<String>> before = helpdesk.tables();
            assertType(helpdesk.call(Helpdesk.PATH + "?" + query).putJson(Helpdesk.FILE), 400, "bad-request");
            assertThat(helpdesk.tables()).as(query).isEqualTo(before);
        }
        rehearsed();
        for (String path : List.of("/changes?after=", "/subscriptions?tenant=", "/access?user=ann&product=")) {
            assertType(helpdesk.realm().call("/suite" + path).get(), 400, "bad-request");
        }
        helpdesk.realm().call("/suite/changes?after=0").get().expect(200);
    }

    @Test
    void needsTheRole() {
        String other = helpdesk.realm().administrator("manage-subscriptions", "manage-clients", "manage-realm");
        assertType(
                helpdesk.realm().callAs(other, "/suite" + Helpdesk.PATH).putJson(Helpdesk.FILE), 403, "missing-role");
        rehearsed();
    }

    private void rehearsed() {
        helpdesk.call(Helpdesk.PATH + "?dryRun=true").putJson(Helpdesk.FILE).expect(200);
    }

    private Object clients() {
        return unordered(
                helpdesk.realm().call("/clients?max=200").get().expect(200).json());
    }

    /** The same for the same content: Keycloak shows attributes and addresses in any order. */
    private static Object unordered(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> unordered(field.getValue())));
        }
        return node.isArray()
                ? node.valueStream().map(RefusedProductIT::unordered).collect(Collectors.toSet())
                : node;
    }

    private static void assertType(HttpAnswer answer, int status, String type) {
        assertThat(answer.expect(status).json().path("type").asText()).endsWith("/" + type);
    }
}
