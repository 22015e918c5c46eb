package dev.suitegate.it.support;

import dev.suitegate.launcher.DemoSubscription;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The subscription API as the client {@code billing} calls it. */
public final class Billing {
    private final Suite suite;
    private final List<DemoSubscription> demo = DemoSubscription.all(Instant.now());

    Billing(Suite suite) {
        this.suite = suite;
    }

    /** Writes a subscription: the desired state. */
    public HttpAnswer put(String externalId, Map<String, ?> document) {
        return subscription(externalId).putJson(document);
    }

    /** Reads a subscription. */
    public HttpAnswer get(String externalId) {
        return subscription(externalId).get();
    }

    /** Revokes a subscription. */
    public HttpAnswer delete(String externalId) {
        return subscription(externalId).delete();
    }

    /** Gives a user a seat. */
    public HttpAnswer giveSeat(String externalId, String user) {
        return call("/subscriptions/" + externalId + "/seats/" + user).put();
    }

    /** Takes a user's seat away. */
    public HttpAnswer takeSeat(String externalId, String user) {
        return call("/subscriptions/" + externalId + "/seats/" + user).delete();
    }

    /** Revokes, which must work. */
    public void revoke(String externalId) {
        delete(externalId).expect(200, 204);
    }

    /** Writes one subscription of the demo suite again as it began, seats included. */
    public void restore(String externalId) {
        demo.stream()
                .filter(subscription -> subscription.externalId().equals(externalId))
                .forEach(this::write);
    }

    /** The body of a demo subscription, to vary one field of it. */
    public Map<String, Object> documentOf(String externalId) {
        return demo.stream()
                .filter(subscription -> subscription.externalId().equals(externalId))
                .findFirst()
                .<Map<String, Object>>map(found -> new LinkedHashMap<>(found.document()))
                .orElseThrow();
    }

    /** A request below the suite's part of the admin API, as {@code billing}. */
    public HttpCall call(String path) {
        return anonymous(path).bearer(accessToken());
    }

    /** The same without a token. */
    public HttpCall anonymous(String path) {
        return HttpCall.to(address(path));
    }

    /** A new access token of {@code billing}. */
    public String accessToken() {
        return HttpCall.to(URI.create(suite.issuer() + "/protocol/openid-connect/token"))
                .postForm(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "billing",
                        "client_secret", suite.secrets().of("billing")))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    void restoreDemo() {
        demo.forEach(this::write);
    }

    private void write(DemoSubscription subscription) {
        put(subscription.externalId(), subscription.document()).expect(200, 201);
        subscription
                .seats()
                .forEach(user -> giveSeat(subscription.externalId(), user).expect(200, 201, 204));
    }

    private HttpCall subscription(String externalId) {
        return call("/subscriptions/" + externalId);
    }

    private URI address(String path) {
        return suite.ports().keycloak().resolve("/admin/realms/suite/suite" + path);
    }
}
