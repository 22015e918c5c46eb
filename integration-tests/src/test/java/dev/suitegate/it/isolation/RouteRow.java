package dev.suitegate.it.isolation;

import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One route of the API, and how it is called.
 *
 * @param route the verb and the path, as {@link Routes} writes them
 * @param query what is asked beside the path, with the same placeholders; empty: nothing
 * @param open whether an administrator of a tenant may call it, for what belongs to the tenant
 */
record RouteRow(String route, String query, boolean open) {
    private static final String SET = "PUT /tenants/{tenant}/entitlements";
    private static final String RECONCILE = "POST /reconcile";
    private static final String PRODUCT = "PUT /products/{product}";

    private static final String WEBHOOK = "/webhooks/{webhook}";
    private static final String REPLAY = "POST " + WEBHOOK + "/replay";

    /** A disabled one: nothing is sent while the tables are looked at. */
    static final Map<String, ?> QUIET = Map.of("url", "https://hooks.example.test/suite", "enabled", false);

    /** Of the demo's product that callers name as their own; its other clients are kept. */
    private static final Map<String, ?> FILE = Map.of(
            "product",
            "verify",
            "name",
            "Verify",
            "clients",
            List.of(Map.of("kind", "backend", "clientId", "verify-backend")));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** Every route there is; a new one needs its row here. */
    static List<RouteRow> all() {
        return List.of(
                new RouteRow("GET /access", "?user={user}&product={product}", false),
                closed("GET /changes"),
                closed("GET /changes/refused"),
                closed("GET /changes/verification"),
                closed("GET /doctor"),
                closed("POST /epochs"),
                open("GET /openapi.yaml"),
                closed(PRODUCT),
                closed("GET /products/{product}"),
                closed("PUT /products/{product}/lock"),
                closed("DELETE /products/{product}/lock"),
                closed("POST /products/{product}/clients/{clientId}/secret"),
                closed(RECONCILE),
                new RouteRow("GET /subscriptions", "?tenant={tenant}", true),
                open("GET /subscriptions/{externalId}"),
                closed("PUT /subscriptions/{externalId}"),
                closed("DELETE /subscriptions/{externalId}"),
                open("GET /subscriptions/{externalId}/seats"),
                open("PUT /subscriptions/{externalId}/seats/{user}"),
                open("DELETE /subscriptions/{externalId}/seats/{user}"),
                closed(SET),
                closed("PUT /tenants/{tenant}/products/{product}"),
                closed("DELETE /tenants/{tenant}/products/{product}"),
                open("GET /tenants/{tenant}/products/{product}/members"),
                closed("PUT /users/{user}/products/{product}"),
                closed("DELETE /users/{user}/products/{product}"),
                closed("GET /webhooks"),
                closed("POST /webhooks"),
                closed("GET " + WEBHOOK),
                closed("PUT " + WEBHOOK),
                closed("POST " + WEBHOOK + "/test"),
                closed("GET " + WEBHOOK + "/deliveries"),
                closed("POST " + WEBHOOK + "/deliveries/{event}/resend"),
                closed("POST " + WEBHOOK + "/secret"),
                closed(REPLAY),
                closed("DELETE " + WEBHOOK));
    }

    private static RouteRow open(String route) {
        return new RouteRow(route, "", true);
    }

    private static RouteRow closed(String route) {
        return new RouteRow(route, "", false);
    }

    /** Whether it is the contract: open, and about nobody. */
    boolean isForEveryCaller() {
        return open && slots().isEmpty();
    }

    /** The ids that it takes, by the names that the path has for them. */
    List<String> slots() {
        return List.copyOf(new TreeSet<>(PLACEHOLDER
                .matcher(route + query)
                .results()
                .map(found -> found.group(1))
                .toList()));
    }

    /** The path with these ids in it. */
    String path(Map<String, String> ids) {
        String template = route.substring(route.indexOf(' ') + 1) + query;
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(ids.getOrDefault(found.group(1), found.group())));
    }

    /** Sends it. */
    HttpAnswer send(HttpCall call, Object body) {
        return switch (route.substring(0, route.indexOf(' '))) {
            case "GET" -> call.get();
            case "POST" -> post(call);
            case "PUT" -> route.equals(SET) ? call.putJson(Map.of("entitlements", List.of())) : put(call, body);
            case "DELETE" -> call.delete();
            default -> throw new AssertionError("no way to send " + route);
        };
    }

    private HttpAnswer post(HttpCall call) {
        if (route.endsWith("/secret")) {
            return call.postJson(Map.of());
        }
        if (route.equals(REPLAY)) {
            return call.postJson(Map.of("after", 0));
        }
        if (route.endsWith("/webhooks")) {
            return call.postJson(QUIET);
        }
        // An export without a row and without an end says nothing.
        return route.contains(WEBHOOK) ? call.post() : call.post("application/x-ndjson", "");
    }

    private HttpAnswer put(HttpCall call, Object body) {
        if (route.equals(PRODUCT)) {
            return call.putJson(FILE);
        }
        if (route.contains(WEBHOOK)) {
            return call.putJson(QUIET);
        }
        return route.contains("/seats/") || route.contains("/products/") ? call.put() : call.putJson(body);
    }
}
