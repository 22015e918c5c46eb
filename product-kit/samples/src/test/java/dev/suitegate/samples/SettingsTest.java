package dev.suitegate.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suitegate.samples.settings.MisconfiguredProductException;
import dev.suitegate.samples.settings.ProductSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

    private static final String ISSUER = "http://localhost:8080/realms/suite";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRODUCT_ID",
                "PRODUCT_NAME",
                "PRODUCT_PORT",
                "PRODUCT_URL",
                "ISSUER",
                "CLIENT_ID",
                "CLIENT_SECRET",
                "OTHER_PRODUCT_NAME",
                "OTHER_PRODUCT_URL"
            })
    void namesTheVariableThatIsMissing(String variable) {
        var environment = ProductUnderTest.environment(8081, ISSUER);
        assertThat(ProductSettings.from(environment).productId()).isEqualTo("crm");
        environment.remove(variable);
        assertThatThrownBy(() -> ProductSettings.from(environment))
                .isInstanceOf(MisconfiguredProductException.class)
                .hasMessage(variable + " is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCT_ID,CRM",
        "PRODUCT_ID,../crm",
        "PRODUCT_PORT,0",
        "PRODUCT_PORT,65536",
        "PRODUCT_PORT,http",
        "PRODUCT_LISTEN,0.0.0.0",
        "PRODUCT_URL,http://crm.example",
        "PRODUCT_URL,http://localhost:8081/",
        "PRODUCT_URL,http://user@localhost:8081",
        "PRODUCT_URL,javascript:alert(1)",
        "ISSUER,ftp://localhost/realms/suite",
        "ISSUER,http://keycloak.example/realms/suite",
        "ISSUER,http://localhost:8080/realms/suite?a=b",
        "ISSUER,not an address",
        "CLIENT_ID,crm web",
        "CLIENT_SECRET,${CRM_WEB_CLIENT_SECRET}",
        "OTHER_PRODUCT_URL,//verify",
        "PRODUCT_MARKER,a b"
    })
    void namesTheVariableThatIsMalformed(String variable, String value) {
        var environment = ProductUnderTest.environment(8081, ISSUER);
        environment.put(variable, value);
        assertThatThrownBy(() -> ProductSettings.from(environment))
                .isInstanceOf(MisconfiguredProductException.class)
                .hasMessageStartingWith(variable + " ");
    }

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        var environment = ProductUnderTest.environment(8081, ISSUER);
        assertThat(ProductSettings.from(environment).everywhere()).isFalse();
        environment.put("PRODUCT_LISTEN", "all");
        assertThat(ProductSettings.from(environment).everywhere()).isTrue();
    }

    @Test
    void keepsTheSecretOutOfItsText() {
        var settings = ProductSettings.from(ProductUnderTest.environment(8081, ISSUER));
        assertThat(settings.toString()).contains("crm-web").doesNotContain(settings.clientSecret());
    }

    @Test
    void endsTheProgramWithCodeTwoAndTheNameOfTheVariable() throws IOException, InterruptedException {
        var environment = ProductUnderTest.environment(8081, ISSUER);
        environment.remove("CLIENT_SECRET");
        var ended = run(environment);
        assertThat(ended.errors()).isEqualTo("CLIENT_SECRET is not set" + System.lineSeparator());
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void endsTheProgramWithCodeOneWhenThePortIsTaken() throws IOException, InterruptedException {
        try (var product = new ProductUnderTest()) {
            var taken = product.browser().startSignIn("").getOrDefault("redirect_uri", "");
            var port = URI.create(taken).getPort();
            var ended = run(ProductUnderTest.environment(port, ISSUER));
            assertThat(ended.errors()).startsWith("PRODUCT_PORT " + port + " cannot be used");
            assertThat(ended.code()).isEqualTo(1);
        }
    }

    private record Ended(int code, String errors) {}

    private static Ended run(Map<String, String> environment) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        var classpath = System.getProperty("java.class.path", "");
        var builder = new ProcessBuilder(List.of(java, "-cp", classpath, SampleProduct.class.getName()));
        builder.environment().putAll(environment);
        builder.environment().keySet().removeIf(name -> name.equals("CLIENT_SECRET") && !environment.containsKey(name));
        var process = builder.start();
        var errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), errors);
    }
}
