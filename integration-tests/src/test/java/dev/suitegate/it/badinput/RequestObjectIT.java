package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group 50: requests in a JWT and by reference (RFC 9101, OpenID Connect Core section 6). */
@AgainstTheSuite
@Tag("badinput")
class RequestObjectIT {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Wire wire = new Wire();

    @Test
    void isTakenWhenItIsSignedAndForUsAndNow(Suite suite) throws JOSEException {
        assertThat(send(suite, signed(suite, claims(suite))).asksToSignIn()).isTrue();
    }

    @ParameterizedTest(name = "50 a request object with {0}")
    @ValueSource(strings = {"alg none", "a wrong audience", "an end in the past", "a begin in the future"})
    void isRefused(String fault, Suite suite, Proof proof) throws JOSEException {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder(claims(suite));
        switch (fault) {
            case "a wrong audience" -> claims.audience("https://evil.test");
            case "an end in the past" ->
                claims.expirationTime(Date.from(Instant.now().minus(HOUR)));
            case "a begin in the future" ->
                claims.notBeforeTime(Date.from(Instant.now().plus(HOUR)));
            default -> {}
        }
        String object =
                fault.equals("alg none") ? new PlainJWT(claims.build()).serialize() : signed(suite, claims.build());
        WireAnswer answer = send(suite, object);
        new Doors(suite).checkSafe(answer);
        Outcome.error("invalid_request_object").check(new Doors(suite).signIn(), answer);
        proof.count("badInputsRefused");
    }

    /** RFC 9101 section 4: anybody can encrypt for us. */
    @Test
    void isSignedInsideWhenItIsEncrypted(Suite suite, Proof proof) throws JOSEException, ParseException {
        WireAnswer unsigned = send(suite, encrypted(suite, claims(suite).toString()));
        new Doors(suite).checkSafe(unsigned);
        Outcome.error("invalid_request_object").check(new Doors(suite).signIn(), unsigned);
        WireAnswer none = send(suite, encrypted(suite, new PlainJWT(claims(suite)).serialize()));
        new Doors(suite).checkSafe(none);
        Outcome.error("invalid_request_object").check(new Doors(suite).signIn(), none);
        assertThat(send(suite, encrypted(suite, signed(suite, claims(suite)))).asksToSignIn())
                .isTrue();
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "50 a request object that is {0}")
    @ValueSource(strings = {"", "garbage", "a.b.c", "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.e30.AAAA"})
    void isAPageWhenNobodyCanReadIt(String object, Suite suite, Proof proof) {
        WireAnswer answer = send(suite, object);
        new Doors(suite).checkSafe(answer);
        Outcome.page().check(new Doors(suite).signIn(), answer);
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "50 request_uri={0}")
    @ValueSource(
            strings = {
                "",
                "x",
                "file:///etc/passwd",
                "http://169.254.169.254/latest/meta-data",
                "jar:file:///x!/y",
                "gopher://x",
                "https://evil.test/object",
                "urn:ietf:params:oauth:request_uri:nothing",
                "urn:ietf:params:oauth:request_uri:"
            })
    void byReferenceIsAPage(String reference, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer answer = wire.get(doors.at("auth"), doors.signIn().with("request_uri", reference));
        doors.checkSafe(answer);
        Outcome.page().check(doors.signIn(), answer);
        proof.count("badInputsRefused");
    }

    @Test
    void byReferenceMakesNobodyFetchIt(Suite suite, Proof proof) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            Doors doors = new Doors(suite);
            String reference = "http://127.0.0.1:" + server.getAddress().getPort() + "/object";
            WireAnswer answer = wire.get(doors.at("auth"), doors.signIn().with("request_uri", reference));
            Outcome.page().check(doors.signIn(), answer);
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
        proof.count("badInputsRefused");
    }

    private WireAnswer send(Suite suite, String object) {
        Doors doors = new Doors(suite);
        return wire.get(doors.at("auth"), doors.signIn().with("request", object));
    }

    private static JWTClaimsSet claims(Suite suite) {
        Parameters good = new Doors(suite).signIn();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("verify-web")
                .audience(suite.issuer().toString())
                .expirationTime(Date.from(Instant.now().plus(HOUR)));
        for (String name : Arrays.asList("client_id", "redirect_uri", "response_type", "scope", "state")) {
            claims.claim(name, good.value(name));
        }
        return claims.build();
    }

    /** With the realm's own key. */
    private String encrypted(Suite suite, String content) throws JOSEException, ParseException {
        WireAnswer keys = wire.get(new Doors(suite).at("certs"));
        RSAKey key = JWKSet.parse(keys.body()).getKeys().stream()
                .filter(known -> KeyUse.ENCRYPTION.equals(known.getKeyUse()))
                .findFirst()
                .orElseThrow()
                .toRSAKey();
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.parse("RSA-OAEP"), EncryptionMethod.A256GCM)
                .keyID(key.getKeyID())
                .build();
        JWEObject object = new JWEObject(header, new Payload(content));
        object.encrypt(new RSAEncrypter(key));
        return object.serialize();
    }

    /** With the client's own secret, as OpenID Connect Core section 6.1 allows; the key is padded to what HS256 needs. */
    private static String signed(Suite suite, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        byte[] secret = new Doors(suite).secretOf("verify-web").getBytes(StandardCharsets.UTF_8);
        jwt.sign(new MACSigner(Arrays.copyOf(secret, Math.max(secret.length, 32))));
        return jwt.serialize();
    }
}
