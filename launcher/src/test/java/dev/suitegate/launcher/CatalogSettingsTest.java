package dev.suitegate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogSettingsTest {
    private static final Map<String, String> PRODUCTION =
            Map.of("SUITEGATE_URL", "https://login.example.com/", "CATALOG_CLIENT_SECRET", "s3cret");

    @Test
    void areThoseOfMakeRunUnlessSaidOtherwise() {
        CatalogSettings settings = CatalogSettings.from(Map.of("SUITEGATE_HTTP_PORT", "8090"));
        assertThat(settings.server()).hasToString("http://localhost:8090");
        assertThat(settings.realm()).isEqualTo("suite");
        assertThat(settings.clientId()).isEqualTo("catalog");
        assertThat(settings.secret()).isEqualTo("catalog-demo-secret");
        assertThat(settings.apply()).isFalse();
    }

    @Test
    void haveNoSecretOfTheirOwnForAnotherSuite() {
        assertThat(CatalogSettings.from(PRODUCTION).secret()).isEqualTo("s3cret");
        assertThat(CatalogSettings.from(PRODUCTION).server()).hasToString("https://login.example.com");
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> CatalogSettings.from(Map.of("SUITEGATE_URL", "https://login.example.com")))
                .withMessageContaining("CATALOG_CLIENT_SECRET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com",
                "login.example.com",
                "ftp://localhost",
                "https://a:b@login.example.com",
                "https://login.example.com?x",
                "https:// login"
            })
    void sendNoSecretThroughANetworkInTheClear(String url) {
        Map<String, String> environment = new HashMap<>(PRODUCTION);
        environment.put("SUITEGATE_URL", url);
        assertThatExceptionOfType(MisuseException.class)
                .isThrownBy(() -> CatalogSettings.from(environment))
                .withMessageContaining("SUITEGATE_URL");
        environment.put("SUITEGATE_URL", "http://localhost:8080");
        assertThat(CatalogSettings.from(environment).server()).hasToString("http://localhost:8080");
    }

    @Test
    void applyOnlyWhenToldYes() {
        for (String word : new String[] {"", "no", "true", "YES", "1"}) {
            assertThat(CatalogSettings.from(Map.of("APPLY", word)).apply())
                    .as(word)
                    .isFalse();
        }
        assertThat(CatalogSettings.from(Map.of("APPLY", "yes")).apply()).isTrue();
    }

    @Test
    void keepTheSecretToThemselves() {
        assertThat(CatalogSettings.from(PRODUCTION).toString()).doesNotContain("s3cret");
    }
}
