package dev.suitegate.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Seats;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.SubscriptionWrite;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SubscriptionBodyTest {

    private static final String GOOD =
            "{\"tenant\": \"acme\", \"product\": \"crm\", \"plan\": \"pro\", \"status\": \"active\", \"seats\": 2}";
    private static final Terms ACTIVE = new Terms(SubscriptionStatus.ACTIVE, null, null, null);

    @Test
    void readsATenantsSubscription() {
        assertThat(read(GOOD))
                .isEqualTo(new Subscription(
                        new SubscriptionId("sub-1"),
                        InMemoryDirectory.ACME,
                        new ProductId("crm"),
                        new PlanId("pro"),
                        ACTIVE,
                        new Seats(2)));
    }

    @Test
    void readsAPersonsSubscription() {
        Subscription read = read(GOOD.replace("\"tenant\": \"acme\"", "\"user\": \"zoe\"")
                .replace("\"seats\": 2", "\"endsAt\": \"2030-01-01T00:00:00Z\""));
        assertThat(read.subject()).isEqualTo(InMemoryDirectory.ZOE);
        assertThat(read.seats()).isNull();
        assertThat(read.terms().endsAt()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
    }

    @Test
    void takesNullForAbsent() {
        assertThat(read(GOOD.replace("\"seats\": 2", "\"seats\": null, \"endsAt\": null, \"user\": null"))
                        .seats())
                .isNull();
    }

    @Test
    void readsWhereItStandsAndWhoseSeatsGo() {
        SubscriptionWrite write =
                write(GOOD.replace("2}", "2, \"sourceVersion\": 7, \"freeSeatsOf\": [\"zoe\", \"id-of-zoe\"]}"));
        assertThat(write.version()).isEqualTo(new SourceVersion(7));
        assertThat(write.freeing()).containsExactly(new UserId(InMemoryDirectory.ZOE.value()));
        assertThat(write(GOOD)).isEqualTo(SubscriptionWrite.of(read(GOOD)));
    }

    @Test
    void takesItsOwnRepresentation() {
        assertThat(read(GOOD.replace("\"seats\": 2", "\"seats\": 2, \"externalId\": \"sub-1\", \"seatsTaken\": 1")))
                .isEqualTo(read(GOOD));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"tenant\": \"acme\"'|'\"tenant\": \"initech\"'|UNKNOWN_TENANT|/tenant",
                "'\"tenant\": \"acme\"'|'\"tenant\": 7'|WRONG_TYPE|/tenant",
                "'\"tenant\": \"acme\",'|''|MISSING_SUBJECT|''",
                "'\"tenant\": \"acme\"'|'\"tenant\": \"acme\", \"user\": \"zoe\"'|TWO_SUBJECTS|''",
                "'\"tenant\": \"acme\"'|'\"user\": \"nobody\"'|UNKNOWN_USER|/user",
                "'\"tenant\": \"acme\"'|'\"user\": \"zoe\"'|PERSONAL_SEATS|/seats",
                "'\"crm\"'|'\"payroll\"'|UNKNOWN_PRODUCT|/product",
                "'\"crm\"'|'null'|MISSING_FIELD|/product",
                "'2}'|'2, \"sourceVersion\": -1}'|SOURCE_VERSION_OUT_OF_RANGE|/sourceVersion",
                "'2}'|'2, \"sourceVersion\": 9007199254740992}'|SOURCE_VERSION_OUT_OF_RANGE|/sourceVersion",
                "'2}'|'2, \"sourceVersion\": 9223372036854775808}'|SOURCE_VERSION_OUT_OF_RANGE|/sourceVersion",
                "'2}'|'2, \"sourceVersion\": 1.0}'|WRONG_TYPE|/sourceVersion",
                "'2}'|'2, \"sourceVersion\": \"1\"}'|WRONG_TYPE|/sourceVersion",
                "'2}'|'2, \"freeSeatsOf\": \"zoe\"}'|WRONG_TYPE|/freeSeatsOf",
                "'2}'|'2, \"freeSeatsOf\": [1]}'|WRONG_TYPE|/freeSeatsOf",
                "'2}'|'2, \"freeSeatsOf\": [\"nobody\"]}'|UNKNOWN_USER|/freeSeatsOf",
                "'\"pro\"'|'\"a b\"'|INVALID_PLAN|/plan",
                "'\"plan\": \"pro\",'|''|MISSING_FIELD|/plan",
                "'\"active\"'|'\"frozen\"'|UNKNOWN_STATUS|/status",
                "'\"active\"'|'\"ACTIVE\"'|UNKNOWN_STATUS|/status",
                "'\"active\"'|'\"trialing\"'|TRIAL_WITHOUT_END|/endsAt",
                "'\"active\"'|'\"past_due\"'|PAST_DUE_WITHOUT_GRACE|/graceUntil",
                "'2}'|'\"2\"}'|WRONG_TYPE|/seats",
                "'2}'|'2.0}'|WRONG_TYPE|/seats",
                "'2}'|'1e309}'|WRONG_TYPE|/seats",
                "'2}'|'true}'|WRONG_TYPE|/seats",
                "'2}'|'-1}'|SEATS_OUT_OF_RANGE|/seats",
                "'2}'|'2147483648}'|SEATS_OUT_OF_RANGE|/seats",
                "'2}'|'9223372036854775808}'|SEATS_OUT_OF_RANGE|/seats",
                "'2}'|'2, \"a/b~c\": 1}'|UNKNOWN_FIELD|/a~1b~0c",
                "'2}'|'2, \"externalId\": \"other\"}'|INVALID_EXTERNAL_ID|/externalId",
                "'2}'|'2, \"startsAt\": \"2030-01-02T00:00:00Z\", \"endsAt\": \"2030-01-02T00:00:00Z\"}'"
                        + "|END_BEFORE_START|/endsAt",
                "'2}'|'2, \"startsAt\": \"2030-01-02T00:00:00Z\", \"graceUntil\": \"2030-01-01T00:00:00Z\"}'"
                        + "|END_BEFORE_START|/graceUntil",
            })
    void refuses(String part, String replacement, ProblemType type, String pointer) {
        Problem problem = refusal(GOOD.replace(part, replacement));
        assertThat(problem.type()).isEqualTo(type);
        assertThat(problem.violations()).extracting(Violation::pointer).containsExactly(pointer);
    }

    @Test
    void refusesAServiceAccount() {
        Problem problem = refusal("{\"user\": \"service-account-billing\", \"product\": \"crm\", \"plan\": \"pro\","
                + " \"status\": \"active\"}");
        assertThat(problem.type()).isEqualTo(ProblemType.SERVICE_ACCOUNT);
    }

    @Test
    void refusesAnybodyButTheOwnerOfADedicatedProduct() {
        String portal = GOOD.replace("\"crm\"", "\"acme-portal\"");
        assertThat(read(portal).product()).hasToString("acme-portal");
        assertThat(refusal(portal.replace("\"acme\"", "\"globex\"")).type()).isEqualTo(ProblemType.DEDICATED_PRODUCT);
    }

    @Test
    void listsEverythingThatIsWrong() {
        Problem problem = refusal("{\"tenant\": \"x\", \"product\": \"x\", \"plan\": \"a b\", \"status\": \"x\","
                + " \"startsAt\": \"x\", \"seats\": -1, \"extra\": 1}");
        assertThat(problem.type()).isEqualTo(ProblemType.SEVERAL_PROBLEMS);
        assertThat(problem.violations())
                .extracting(Violation::pointer)
                .containsExactly("/tenant", "/product", "/plan", "/status", "/startsAt", "/seats", "/extra");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-01-01",
                "2026-01-01T00:00:00",
                "2026-02-30T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:00:00+19:00",
                "10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-18:00",
                "1969-12-31T23:59:59Z"
            })
    void refusesADateThatIsNoInstant(String date) {
        Problem problem = refusal(GOOD.replace("2}", "2, \"endsAt\": \"" + date + "\"}"));
        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_DATE);
        assertThat(problem.json()).doesNotContain(date);
    }

    @Test
    void cutsADateToTheMicrosecond() {
        assertThat(read(GOOD.replace("2}", "2, \"endsAt\": \"2030-01-01T01:00:00.123456789+01:00\"}"))
                        .terms()
                        .endsAt())
                .isEqualTo(Instant.parse("2030-01-01T00:00:00.123456Z"));
    }

    @Test
    void needsNoWordForAPlainPermission() {
        Subscription read = permission("{}");
        assertThat(read.plan()).hasToString("default");
        assertThat(read.terms()).isEqualTo(ACTIVE);
        assertThat(permission("{\"plan\": null}")).isEqualTo(read);
        assertThat(permission("{\"plan\": \"pro\"}").plan()).hasToString("pro");
    }

    private static Subscription permission(String json) {
        return SubscriptionBody.readPermission(
                        new SubscriptionId("manual:1:crm"),
                        InMemoryDirectory.ACME,
                        new ProductId("crm"),
                        Json.read(json.getBytes(StandardCharsets.UTF_8)),
                        new InMemoryDirectory())
                .desired();
    }

    private static Problem refusal(String json) {
        return catchThrowableOfType(RefusedRequest.class, () -> read(json)).problem();
    }

    private static Subscription read(String json) {
        return write(json).desired();
    }

    private static SubscriptionWrite write(String json) {
        return SubscriptionBody.read(
                "sub-1", Json.read(json.getBytes(StandardCharsets.UTF_8)), new InMemoryDirectory());
    }
}
