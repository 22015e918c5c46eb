package dev.suitegate.it.billing.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.Stripe;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.ApiResource;
import com.stripe.net.Webhook;
import dev.suitegate.billing.BillingApi;
import dev.suitegate.it.billing.TypedClient;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What three billing systems say becomes what the suite keeps, whatever the order in which it arrives. */
@AgainstTheSuite
@Tag("billing")
class RecipesIT {
    private static final String SECRET = "whsec_test";
    private static final long TRIAL_END = 4_070_908_800L;

    private final Suite suite;
    private final TypedClient client;
    private final BillingApi api;
    private final AtomicLong sequence = new AtomicLong();
    private final NewestWins newest = new NewestWins(sequence::incrementAndGet);
    private final String key = UUID.randomUUID().toString();

    /** What the billing system has now. */
    private final Map<String, String> truth = new HashMap<>();

    RecipesIT(Suite suite) {
        this.suite = suite;
        client = new TypedClient(suite);
        api = client.api();
    }

    @AfterEach
    void end() {
        api.tenant("acme").forbid("verify");
        suite.billing().restore("sub-acme-verify");
        client.close();
    }

    @Test
    void stripesSubscriptionThroughItsLife() throws Exception {
        StripeSubscriptions recipe = new StripeSubscriptions(api, newest, this::stripe);
        String id = "sub_" + key;
        stripe(id, "trialing", "\"trial_end\":" + TRIAL_END);
        receive(recipe, event("customer.subscription.created", stripeObject(id)));
        assertKept("stripe:" + id, "trialing", "2099-01-01T00:00:00Z");
        receive(recipe, event("customer.subscription.trial_will_end", stripeObject(id)));
        assertKept("stripe:" + id, "trialing", "2099-01-01T00:00:00Z");

        String older = stripeObject(id);
        stripe(id, "active", "\"cancel_at\":" + TRIAL_END);
        receive(recipe, event("customer.subscription.updated", stripeObject(id)));
        // The event of the same second that comes late says what was; what is read is what is.
        receive(recipe, event("customer.subscription.updated", older));
        assertKept("stripe:" + id, "active", "2099-01-01T00:00:00Z");

        stripe(id, "past_due", "\"cancel_at\":null");
        receive(recipe, event("invoice.payment_failed", invoice(id)));
        JsonNode unpaid = suite.billing().get("stripe:" + id).expect(200).json();
        assertThat(unpaid.path("status").asText()).isEqualTo("past_due");
        assertThat(unpaid.path("graceUntil").asText()).isEqualTo("2098-12-08T00:00:00Z");
        assertThat(unpaid.path("seats").asInt()).isEqualTo(3);

        stripe(id, "canceled", "\"cancel_at\":null");
        receive(recipe, event("customer.subscription.deleted", stripeObject(id)));
        assertThat(suite.billing().get("stripe:" + id).json().path("status").asText())
                .isEqualTo("canceled");
    }

    @Test
    void whatWasReadEarlierDoesNotWin() throws Exception {
        String id = "sub_" + key;
        stripe(id, "active", "\"cancel_at\":null");
        // A slow server takes its number and reads; before it writes, a faster one takes the next change in.
        StripeSubscriptions fast = new StripeSubscriptions(api, newest, this::stripe);
        StripeSubscriptions slow = new StripeSubscriptions(api, newest, read -> {
            com.stripe.model.Subscription early = stripe(read);
            stripe(id, "canceled", "\"cancel_at\":null");
            quietly(() -> receive(fast, event("customer.subscription.deleted", stripeObject(id))));
            return early;
        });
        receive(slow, event("customer.subscription.updated", stripeObject(id)));
        assertThat(suite.billing().get("stripe:" + id).json().path("status").asText())
                .isEqualTo("canceled");
    }

    @Test
    void aForgedEventIsNotTaken() throws Exception {
        StripeSubscriptions recipe = new StripeSubscriptions(api, newest, this::stripe);
        String id = "sub_" + key;
        stripe(id, "active", "\"cancel_at\":null");
        String payload = event("customer.subscription.created", stripeObject(id));
        String forged = Webhook.Signature.generateSignatureHeader(payload, "whsec_other");
        assertThatThrownBy(() -> recipe.receive(payload, forged, SECRET))
                .isInstanceOf(SignatureVerificationException.class);
        suite.billing().get("stripe:" + id).expect(404);
        receive(recipe, payload);
        suite.billing().get("stripe:" + id).expect(200);
    }

    @Test
    void stripesEntitlements() throws Exception {
        String tenant = "recipes-" + key;
        suite.administration()
                .call("/admin/realms/suite/organizations")
                .postJson(Map.of("name", tenant, "alias", tenant, "domains", List.of(Map.of("name", key + ".test"))))
                .expect(201);
        Map<String, List<String>> entitled = new HashMap<>(Map.of("cus_1", List.of("crm", "verify")));
        StripeEntitlements recipe = new StripeEntitlements(api, newest, new StripeEntitlements.Stripe() {
            @Override
            public String tenantOf(String customer) {
                return tenant;
            }

            @Override
            public List<String> entitled(String customer) {
                return entitled.getOrDefault(customer, List.of());
            }
        });
        String summary = "{\"object\":\"entitlements.active_entitlement_summary\",\"customer\":\"cus_1\","
                + "\"entitlements\":{\"object\":\"list\",\"data\":[],\"has_more\":false}}";
        String payload = event("entitlements.active_entitlement_summary.updated", summary);
        recipe.receive(payload, signature(payload), SECRET);
        assertThat(products(tenant)).containsExactlyInAnyOrder("crm", "verify");
        entitled.put("cus_1", List.of());
        recipe.receive(payload, signature(payload), SECRET);
        assertThat(products(tenant)).isEmpty();
        String id = suite.administration().tenantId(tenant);
        suite.administration()
                .call("/admin/realms/suite/organizations/" + id)
                .delete()
                .expect(204);
    }

    @Test
    void killBillsSubscription() throws Exception {
        KillBillSubscriptions recipe = new KillBillSubscriptions(api, newest, id -> json(truth.getOrDefault(id, "{}")));
        String common = "\"bundleExternalKey\":\"acme\",\"productName\":\"Verify\",\"planName\":\"verify-monthly\","
                + "\"startDate\":\"2026-01-01\",\"subscriptionId\":\"" + key + "\"";
        String notification = "{\"tenantId\":\"t\",\"eventType\":\"SUBSCRIPTION_CHANGE\",\"accountId\":\"a\","
                + "\"objectType\":\"SUBSCRIPTION\",\"objectId\":\"" + key + "\",\"metaData\":null}";
        truth.put(
                key,
                "{" + common + ",\"state\":\"ACTIVE\",\"phaseType\":\"TRIAL\",\"cancelledDate\":null,\"events\":["
                        + "{\"eventType\":\"START_ENTITLEMENT\",\"effectiveDate\":\"2026-01-01\"},"
                        + "{\"eventType\":\"PHASE\",\"effectiveDate\":\"2099-01-01\"}]}");
        recipe.receive(json(notification));
        assertKept("killbill:" + key, "trialing", "2099-01-01T00:00:00Z");
        truth.put(
                key,
                "{" + common + ",\"state\":\"ACTIVE\",\"phaseType\":\"EVERGREEN\",\"cancelledDate\":\"2099-02-01\"}");
        recipe.receive(json(notification));
        assertKept("killbill:" + key, "active", "2099-02-01T00:00:00Z");
        truth.put(key, "{" + common + ",\"state\":\"BLOCKED\",\"phaseType\":\"EVERGREEN\",\"cancelledDate\":null}");
        recipe.receive(json(notification));
        assertKept("killbill:" + key, "paused", "");
    }

    @Test
    void lagosSubscription() throws Exception {
        LagoSubscriptions recipe = new LagoSubscriptions(
                api, newest, id -> Optional.ofNullable(truth.get(id)).map(RecipesIT::json));
        String webhook = "{\"webhook_type\":\"subscription.started\",\"object_type\":\"subscription\","
                + "\"subscription\":{\"external_id\":\"" + key + "\",\"external_customer_id\":\"acme\"}}";
        truth.put(
                key,
                "{\"external_id\":\"" + key + "\",\"external_customer_id\":\"acme\",\"plan_code\":\"verify_pro\","
                        + "\"status\":\"active\",\"subscription_at\":\"2026-01-01T00:00:00Z\","
                        + "\"ending_at\":\"2099-01-01T00:00:00Z\",\"terminated_at\":null}");
        recipe.receive(json(webhook));
        assertKept("lago:" + key, "active", "2099-01-01T00:00:00Z");
        truth.remove(key);
        recipe.receive(json(webhook));
        suite.billing().get("lago:" + key).expect(404);
    }

    private void assertKept(String externalId, String status, String endsAt) {
        JsonNode kept = suite.billing().get(externalId).expect(200).json();
        assertThat(kept.path("status").asText()).isEqualTo(status);
        assertThat(kept.path("endsAt").asText()).isEqualTo(endsAt);
        assertThat(kept.path("sourceVersion").asLong()).isEqualTo(sequence.get());
    }

    private List<String> products(String tenant) {
        return suite.billing()
                .call("/subscriptions?tenant=" + tenant)
                .get()
                .expect(200)
                .json()
                .findValuesAsText("product");
    }

    private com.stripe.model.Subscription stripe(String id) {
        return ApiResource.GSON.fromJson(stripeObject(id), com.stripe.model.Subscription.class);
    }

    private String stripeObject(String id) {
        return truth.getOrDefault(id, "{}");
    }

    /** Changes what Stripe has. */
    private void stripe(String id, String status, String dates) {
        truth.put(
                id,
                "{\"id\":\"" + id + "\",\"object\":\"subscription\",\"status\":\"" + status + "\"," + dates
                        + ",\"metadata\":{\"tenant\":\"acme\"},\"items\":{\"object\":\"list\",\"data\":[{"
                        + "\"id\":\"si_1\",\"object\":\"subscription_item\",\"quantity\":3,\"current_period_start\":"
                        + (TRIAL_END - 31 * 86_400L) + ",\"price\":{\"id\":\"price_1\",\"object\":\"price\","
                        + "\"lookup_key\":\"pro\",\"metadata\":{\"product\":\"verify\"}}}]}}");
    }

    private static String invoice(String subscription) {
        return "{\"id\":\"in_1\",\"object\":\"invoice\",\"parent\":{\"type\":\"subscription_details\","
                + "\"subscription_details\":{\"subscription\":\"" + subscription + "\"}}}";
    }

    /** An event as Stripe sends it; all of one second, as they may be. */
    private static String event(String type, String object) {
        return "{\"id\":\"evt_1\",\"object\":\"event\",\"api_version\":\"" + Stripe.API_VERSION
                + "\",\"created\":1767225600,\"type\":\"" + type + "\",\"data\":{\"object\":" + object + "}}";
    }

    private static void receive(StripeSubscriptions recipe, String payload)
            throws GeneralSecurityException, SignatureVerificationException, IOException {
        recipe.receive(payload, signature(payload), SECRET);
    }

    private static String signature(String payload) throws GeneralSecurityException {
        return Webhook.Signature.generateSignatureHeader(payload, SECRET);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void quietly(Delivery delivery) {
        try {
            delivery.run();
        } catch (GeneralSecurityException | SignatureVerificationException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private interface Delivery {
        void run() throws GeneralSecurityException, SignatureVerificationException, IOException;
    }
}
