package dev.suitegate.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The Keycloak files that ours derive from, or whose macros and class names ours rely on. When one changes, compare it
 * with our file, then write down the new hash. They are the same in Keycloak 26.7.0, 26.7.3 and 26.7.4.
 */
final class UpstreamDriftTest {

    @ParameterizedTest
    @CsvSource({
        "keycloak.v2/login/login-oauth-grant.ftl,    855c74189b438c5ae2950aef9a196de92772ffa0871e34ed5b24a64500a5396c",
        "keycloak.v2/login/template.ftl,             6221a3176c73a3fd67abc97076deb9cef112378ce157735a78bd865800315b37",
        "keycloak.v2/login/buttons.ftl,              a43bf624005005cfd35cd2e9f592dcb666296f49fc94ca7a83d3c4fb871ffc5c",
        "keycloak.v2/login/footer.ftl,               3e81a9f78b2c15268b29e1f3a18ada54304c0d46fc7337bf966fdcb30a9b862e",
        "keycloak.v2/login/theme.properties,         f5032f39aabb1e0dc940564937263fb0dfb99c534ec0a1f92dea6c4baf0e03e2",
        "keycloak.v2/login/resources/css/styles.css, 922d21115fe10855a9652cd8c234cf0f78e72de0c55ec7c7bf790fb5bd0f042c",
        "base/email/html/template.ftl,               1e2a39459aa8211afadfba39db4ee4aad38ab8624c53a39fe1500f076f5df1d8",
    })
    void upstreamIsAsWeKnowIt(String original, String knownHash) throws IOException, NoSuchAlgorithmException {
        try (InputStream stream = UpstreamDriftTest.class.getResourceAsStream("/theme/" + original)) {
            assertThat(stream).as("upstream removed %s, re-check", original).isNotNull();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            assertThat(HexFormat.of().formatHex(hash))
                    .as("upstream changed %s, re-check", original)
                    .isEqualTo(knownHash);
        }
    }
}
