package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.suitegate.billing.BillingApi;
import dev.suitegate.billing.Cursor;
import dev.suitegate.billing.Entitlements;
import dev.suitegate.billing.Entitlements.Entitlement;
import dev.suitegate.billing.Explanation;
import dev.suitegate.billing.History;
import dev.suitegate.billing.MemberPage;
import dev.suitegate.billing.Permission;
import dev.suitegate.billing.Problem;
import dev.suitegate.billing.ProblemType;
import dev.suitegate.billing.Subscription;
import dev.suitegate.billing.SubscriptionPage;
import dev.suitegate.billing.SubscriptionStatus;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The typed client through Keycloak's own admin client, against the running suite. */
@AgainstTheSuite
@Tag("billing")
class ClientIT {
    private final Suite suite;
    private final TypedClient client;
    private final BillingApi api;
    private final String id = "client-" + UUID.randomUUID();

    ClientIT(Suite suite) {
        this.suite = suite;
        client = new TypedClient(suite);
        api = client.api();
    }

    @AfterEach
    void end() {
        api.tenant("acme").forbid("verify");
        suite.billing().restore("sub-acme-verify");
        suite.billing().restore("sub-acme-crm");
        suite.billing().restore("sub-acme-portal");
        client.close();
    }

    @Test
    void writesReadsAndEndsASubscription() {
        Subscription desired = Subscription.ofTenant("acme", "verify", "pro", SubscriptionStatus.TRIALING)
                .during(null, "2099-01-01T00:00:00Z", null)
                .at(1);
        Subscription written = api.subscriptions().put(id, desired);
        assertThat(written.externalId()).isEqualTo(id);
        assertThat(written.tenant()).isEqualTo(suite.administration().tenantId("acme"));
        assertThat(written.endsAt()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(written.sourceVersion()).isEqualTo(1);
        assertThat(api.subscriptions().get(id)).isEqualTo(written);
        // What was read can be sent back as it is.
        assertThat(api.subscriptions().put(id, written)).isEqualTo(written);

        api.subscriptions().delete(id, 2L);
        api.subscriptions().delete(id, 2L);
        assertThat(problem(() -> api.subscriptions().get(id))).contains(ProblemType.UNKNOWN_SUBSCRIPTION);
    }

    @Test
    void writesUnderConditions() {
        Subscription desired = Subscription.ofTenant("acme", "verify", "pro", SubscriptionStatus.ACTIVE);
        try (Response created = api.subscriptions().put(id, desired, null, "*", "ticket 4711")) {
            assertThat(created.getStatus()).isEqualTo(201);
            assertThat(created.getHeaderString("X-Request-Id")).isNotBlank();
        }
        String tag;
        try (Response read = api.subscriptions().read(id)) {
            tag = read.getHeaderString("ETag");
            assertThat(read.readEntity(Subscription.class).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        }
        try (Response again = api.subscriptions().put(id, desired, null, "*", null)) {
            assertThat(again.getStatus()).isEqualTo(412);
            assertThat(again.readEntity(Problem.class).known()).contains(ProblemType.PRECONDITION_FAILED);
        }
        try (Response ended = api.subscriptions().delete(id, null, tag, null)) {
            assertThat(ended.getStatus()).isEqualTo(204);
        }
        History history = api.changes().list(null, id, null, null);
        assertThat(history.changes()).extracting(History.Change::action).containsExactly("created", "deleted");
        assertThat(history.changes().get(0).reason()).isEqualTo("ticket 4711");
        assertThat(api.changes().verification().faults()).isEmpty();
    }

    @Test
    void listsPageByPage() {
        List<String> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            try (Response page = api.subscriptions().list("acme", null, "active", null, cursor.orElse(null), 1)) {
                page.bufferEntity();
                cursor = Cursor.next(page);
                page.readEntity(SubscriptionPage.class).subscriptions().forEach(one -> ids.add(one.externalId()));
            }
        } while (cursor.isPresent());
        assertThat(ids).contains("sub-acme-crm", "sub-acme-verify").isSorted().doesNotHaveDuplicates();
        try (Response page = api.tenant("acme").members("crm", null, null)) {
            assertThat(page.readEntity(MemberPage.class).members())
                    .extracting(MemberPage.Member::username)
                    .contains("ann", "bob");
        }
    }

    @Test
    void givesAndFreesSeats() {
        api.subscriptions()
                .put(
                        id,
                        Subscription.ofTenant("acme", "verify", "pro", SubscriptionStatus.ACTIVE)
                                .withSeats(1, List.of()));
        assertGiven("ann", null, 201);
        assertGiven("ann", null, 204);
        assertGiven("bob", null, 409);
        assertGiven("bob", "ann", 201);
        assertThat(api.subscriptions().seats(id).users())
                .containsExactly(suite.administration().idOf("bob"));
        api.subscriptions().freeSeat(id, "bob");
        assertThat(api.subscriptions().seats(id).users()).isEmpty();
    }

    @Test
    void explainsNowAndLater() {
        Explanation now = api.explain("bob", "crm", null, null);
        assertThat(now.decision().decision()).isEqualTo("denied");
        assertThat(now.decision().reason()).isEqualTo("no_seat");
        assertThat(now.wouldHelp()).isNotEmpty();
        Explanation later = api.explain("ann", "crm", "acme", "2090-01-01T00:00:00Z");
        assertThat(later.at()).isEqualTo("2090-01-01T00:00:00Z");
        assertThat(later.decision().decision()).isEqualTo("granted");
    }

    @Test
    void replacesASetAndSwitchesOneProduct() {
        Entitlements.Changes changes =
                api.tenant("globex").entitlements(new Entitlements(List.of(Entitlement.of("verify", "pro")), null));
        assertThat(changes.created()).hasSize(1);
        assertThat(changes.ended()).contains("sub-globex-crm");
        assertThat(api.tenant("globex").forbid("verify").ended()).isEqualTo(changes.created());
        suite.billing().restore("sub-globex-crm");

        Subscription own = api.user("bob").permit("verify", Permission.OPEN);
        assertThat(own.user()).isEqualTo(suite.administration().idOf("bob"));
        assertThat(api.user("bob").forbid("verify").ended()).containsExactly(own.externalId());
    }

    @Test
    void rehearsesAnExport() throws IOException {
        byte[] export = "{\"end\":true}\n".getBytes(StandardCharsets.UTF_8);
        try (InputStream answer = api.reconcile(true, null, null, new ByteArrayInputStream(export))) {
            String lines = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(lines).contains("\"externalId\":\"sub-acme-crm\",\"result\":\"ended\"");
            assertThat(lines.lines().reduce((first, second) -> second).orElseThrow())
                    .contains("\"complete\":true", "\"dryRun\":true");
        }
        assertThat(api.subscriptions().get("sub-acme-crm").status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    void saysWhyACallWasRefused() {
        Subscription personal = Subscription.ofTenant("nobody", "verify", "pro", SubscriptionStatus.TRIALING);
        ClientErrorException refused = catchThrowableOfType(
                ClientErrorException.class, () -> api.subscriptions().put(id, personal));
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        Problem problem = Problem.in(refused).orElseThrow();
        assertThat(problem.known()).contains(ProblemType.SEVERAL_PROBLEMS);
        assertThat(problem.errors()).extracting(Problem.Violation::pointer).contains("/tenant", "/endsAt");
        assertThat(catchThrowableOfType(
                        NotFoundException.class, () -> api.subscriptions().get(id)))
                .isNotNull();
    }

    @Test
    void readsTheContract() {
        assertThat(api.openApi()).startsWith("---\nopenapi: 3.1").contains("/subscriptions/{externalId}:");
        assertThat(suite.billing().call("/openapi.yaml").get().expect(200).contentType())
                .startsWith("application/yaml");
        suite.billing().anonymous("/openapi.yaml").get().expect(401);
    }

    private void assertGiven(String user, @Nullable String replacing, int status) {
        try (Response answer = api.subscriptions().giveSeat(id, user, replacing)) {
            assertThat(answer.getStatus()).isEqualTo(status);
        }
    }

    private static Optional<ProblemType> problem(ThrowingCallable call) {
        return Problem.in(catchThrowableOfType(WebApplicationException.class, call))
                .flatMap(Problem::known);
    }
}
