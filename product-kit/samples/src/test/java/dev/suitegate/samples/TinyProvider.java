package dev.suitegate.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An OpenID provider small enough for a test: discovery, keys and a token endpoint that checks what it is sent. */
final class TinyProvider implements AutoCloseable {

    private record Code(String challenge, String nonce, Spoiled spoiled) {}

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    final AtomicInteger renewals = new AtomicInteger();
    volatile @Nullable String goodRefreshToken;
    volatile Spoiled nextRenewal = Spoiled.not();
    volatile int tokenEndpointStatus = 200;

    /** @param port a free port, or 0 */
    TinyProvider(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        server.createContext("/realms/suite/.well-known/openid-configuration", this::discovery);
        server.createContext(
                "/jwks", exchange -> json(exchange, 200, new JWKSet(TokenMint.publicKey()).toJSONObject()));
        server.createContext("/token", this::token);
        server.setExecutor(workers);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String issuer() {
        return base() + "/realms/suite";
    }

    TokenMint mint() {
        return new TokenMint(issuer());
    }

    /** What the authorization endpoint would give for this request. */
    String code(Map<String, String> request, Spoiled spoiled) {
        var code = UUID.randomUUID().toString();
        codes.put(
                code, new Code(request.getOrDefault("code_challenge", ""), request.getOrDefault("nonce", ""), spoiled));
        return code;
    }

    private void discovery(HttpExchange exchange) throws IOException {
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", issuer());
        document.put("authorization_endpoint", base() + "/authorize");
        document.put("token_endpoint", base() + "/token");
        document.put("end_session_endpoint", base() + "/logout");
        document.put("jwks_uri", base() + "/jwks");
        document.put("response_types_supported", List.of("code"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        json(exchange, 200, document);
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var client = "Basic " + Base64.getEncoder().encodeToString("crm-web:a-secret".getBytes(UTF_8));
        if (tokenEndpointStatus != 200) {
            json(exchange, tokenEndpointStatus, Map.of("error", "server_error"));
        } else if (!client.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, Map.of("error", "invalid_client"));
        } else if (one(form, "grant_type").equals("refresh_token")) {
            renew(exchange, one(form, "refresh_token"));
        } else {
            redeem(exchange, form);
        }
    }

    private void redeem(HttpExchange exchange, Map<String, List<String>> form) throws IOException {
        var code = codes.remove(one(form, "code"));
        var verifier = new CodeVerifier(one(form, "code_verifier"));
        if (code == null
                || !CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                        .getValue()
                        .equals(code.challenge())) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
        } else {
            issue(exchange, code.nonce(), code.spoiled());
        }
    }

    // Rotation: only the newest refresh token is good, and only once.
    private void renew(HttpExchange exchange, String refreshToken) throws IOException {
        renewals.incrementAndGet();
        if (refreshToken.equals(goodRefreshToken)) {
            issue(exchange, null, nextRenewal);
        } else {
            json(exchange, 400, Map.of("error", "invalid_grant"));
        }
    }

    private void issue(HttpExchange exchange, @Nullable String nonce, Spoiled spoiled) throws IOException {
        var refreshToken = UUID.randomUUID().toString();
        goodRefreshToken = refreshToken;
        json(
                exchange,
                200,
                Map.of(
                        "token_type",
                        "Bearer",
                        "expires_in",
                        120,
                        "id_token",
                        mint().idToken(nonce, spoiled),
                        "access_token",
                        mint().accessToken(spoiled),
                        "refresh_token",
                        refreshToken));
    }

    private static String one(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).get(0);
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> document) throws IOException {
        try (exchange) {
            var body = JSONObjectUtils.toJSONString(document).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
