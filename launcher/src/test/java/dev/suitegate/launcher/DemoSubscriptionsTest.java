package dev.suitegate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoSubscriptionsTest {
    private static final String SUBSCRIPTIONS = "/admin/realms/suite/suite/subscriptions/";

    private final Map<String, String> stored = new ConcurrentSkipListMap<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/suite/protocol/openid-connect/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean known = form.contains("client_secret=billing-demo-secret");
            answer(exchange, known ? 200 : 401, "{\"access_token\":\"opaque\"}");
        });
        server.createContext(SUBSCRIPTIONS, this::subscriptions);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void areTheFiveOfTheDemoSuite() {
        put(Map.of());
        assertThat(stored.keySet())
                .containsExactly(
                        SUBSCRIPTIONS + "sub-acme-crm",
                        SUBSCRIPTIONS + "sub-acme-crm/seats/ann",
                        SUBSCRIPTIONS + "sub-acme-crm/seats/mia",
                        SUBSCRIPTIONS + "sub-acme-portal",
                        SUBSCRIPTIONS + "sub-acme-verify",
                        SUBSCRIPTIONS + "sub-globex-crm",
                        SUBSCRIPTIONS + "sub-zoe-verify");
        assertThat(stored.get(SUBSCRIPTIONS + "sub-acme-crm")).contains("\"plan\":\"pro\"", "\"seats\":2");
        assertThat(stored.get(SUBSCRIPTIONS + "sub-zoe-verify")).contains("\"status\":\"trialing\"", "\"endsAt\":");
    }

    @Test
    void leaveExistingOnesAlone() {
        stored.put(SUBSCRIPTIONS + "sub-zoe-verify", "a trial that began earlier");
        put(Map.of());
        Map<String, String> before = new TreeMap<>(stored);
        put(Map.of());
        assertThat(stored).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(stored).containsEntry(SUBSCRIPTIONS + "sub-zoe-verify", "a trial that began earlier");
    }

    @Test
    void sayWhenBillingIsNotLetIn() {
        assertThatThrownBy(() -> put(Map.of("BILLING_CLIENT_SECRET", "wrong")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("'billing': HTTP 401");
    }

    private void put(Map<String, String> environment) {
        URI keycloak = URI.create("http://localhost:" + server.getAddress().getPort());
        new DemoSubscriptions(keycloak, DemoSecrets.fromEnvironment(environment)).putMissing();
    }

    private void subscriptions(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean authorized =
                List.of("Bearer opaque").equals(exchange.getRequestHeaders().get("Authorization"));
        if (!authorized) {
            answer(exchange, 401, "{}");
        } else if (exchange.getRequestMethod().equals("PUT")) {
            stored.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 201, "{}");
        } else {
            answer(exchange, stored.containsKey(path) ? 200 : 404, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
