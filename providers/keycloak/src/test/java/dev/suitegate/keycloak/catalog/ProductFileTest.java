package dev.suitegate.keycloak.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.suitegate.core.catalog.ClientCredential.PrivateKey;
import dev.suitegate.core.catalog.ClientCredential.SecretAtServer;
import dev.suitegate.core.catalog.ClientCredential.SecretFromEnvironment;
import dev.suitegate.core.catalog.ClientDefinition.Backend;
import dev.suitegate.core.catalog.ClientDefinition.Machine;
import dev.suitegate.core.catalog.ClientDefinition.Native;
import dev.suitegate.core.catalog.ClientDefinition.Web;
import dev.suitegate.core.catalog.Consent.Asked;
import dev.suitegate.core.catalog.Consent.NotAsked;
import dev.suitegate.core.catalog.TenantAlias;
import dev.suitegate.keycloak.catalog.InvalidProductFile.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductFileTest {

    private static final String PORT = "http://localhost:${CRM_PORT:8081}/callback";

    @Test
    void readsEveryKindOfClient() {
        var product = ProductFile.readTemplate(ProductFiles.bytes(ProductFiles.VALID));

        assertThat(product.id()).hasToString("crm");
        assertThat(product.dedicatedTo()).isEmpty();
        assertThat(product.clients()).hasSize(4);
        assertThat(product.clients().get(0)).isInstanceOfSatisfying(Web.class, web -> {
            assertThat(web.credential()).isEqualTo(new SecretFromEnvironment("CRM_WEB_CLIENT_SECRET"));
            assertThat(web.backchannelLogoutUri())
                    .hasValueSatisfying(uri -> assertThat(uri.value()).endsWith("/backchannel-logout"));
            assertThat(web.signIn().consent()).isInstanceOf(Asked.class);
            assertThat(web.signIn().offlineAccess()).isFalse();
        });
        assertThat(product.clients().get(1)).isInstanceOfSatisfying(Native.class, app -> {
            assertThat(app.signIn().consent()).isInstanceOf(NotAsked.class);
            assertThat(app.signIn().offlineAccess()).isTrue();
        });
        assertThat(product.clients().get(2)).isInstanceOfSatisfying(Machine.class, machine -> {
            assertThat(machine.credential()).isInstanceOf(PrivateKey.class);
            assertThat(machine.tenant()).isEqualTo(new TenantAlias("acme"));
        });
        assertThat(product.clients().get(3))
                .isInstanceOfSatisfying(
                        Backend.class,
                        backend -> assertThat(backend.credential()).isEqualTo(new SecretAtServer()));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"product\": \"crm\",'|''|/product|is missing",
                "'\"product\": \"crm\"'|'\"product\": 7'|/product|is not a text",
                "'\"product\": \"crm\"'|'\"product\": null'|/product|is not a text",
                "'\"product\": \"crm\"'|'\"product\": \"CRM\"'|/product|a product id has",
                "'\"product\": \"crm\"'|'\"product\": \"../crm\"'|/product|a product id has",
                "'\"name\": \"CRM\"'|'\"name\": \"<script>\"'|/name|no '<'",
                "'\"name\": \"CRM\"'|'\"name\": \"C\\u202eRM\"'|/name|no control, format",
                "'\"name\": \"CRM\"'|'\"name\": {}'|/name|is not a text",
                "'\"description\"'|'\"descriptionn\"'|/descriptionn|is not a known key",
                "'\"description\"'|'\"a/b~c\"'|/a~1b~0c|is not a known key",
                "'\"description\": \"Customers and deals\"'|'\"dedicatedTo\": \"personal\"'|/dedicatedTo|'personal'",
                "'\"description\": \"Customers and deals\"'|'\"dedicatedTo\": \"globex\"'|''|own tenant",
                "'\"clients\": ['|'\"clients\": 1, \"x\": ['|/clients|is not a list",
                "'\"clients\": ['|'\"clients\": [1, '|/clients/0|is not an object",
                "'\"crm-mobile\"'|'\"crm-web\"'|''|stands in a product once",
                "'\"crm-web\"'|'\"realm-management\"'|/clients/0/clientId|belongs to Keycloak",
                "'\"crm-web\"'|'\"master-realm\"'|/clients/0/clientId|belongs to Keycloak",
                "'\"crm-web\"'|'\"crm web\"'|/clients/0/clientId|a client id has",
                "'\"web\"'|'\"spa\"'|/clients/0/kind|a kind is one of",
                "'\"kind\": \"web\",'|''|/clients/0/kind|is missing",
                "'\"redirectUris\": [\"https://crm.example/callback\"]'|'\"redirectUrls\": []'|/clients/0/redirectUris|is missing",
                "'[\"https://crm.example/callback\"]'|'[]'|/clients/0|at least one redirect URI",
                "'[\"https://crm.example/callback\"]'|'\"https://crm.example/callback\"'|/clients/0/redirectUris|is not a list",
                "'[\"https://crm.example/callback\"]'|'[7]'|/clients/0/redirectUris/0|is not a text",
                "'https://crm.example/callback'|'*'|/clients/0/redirectUris/0|no wildcard",
                "'https://crm.example/callback'|'https://crm.example/*'|/clients/0/redirectUris/0|no wildcard",
                "'https://crm.example/callback'|'http://crm.example/callback'|/clients/0/redirectUris/0|uses https",
                "'https://crm.example/callback'|'http://127.0.0.1/callback'|/clients/0|a web client has no",
                "'https://crm.example/callback'|'javascript:alert(1)'|/clients/0/redirectUris/0|starts with https",
                "'https://crm.example/signed-out'|'+'|/clients/0/postLogoutRedirectUris/0|starts with https",
                "'https://crm.example/backchannel-logout'|'https://${application.session.host}/x'|/clients/0/backchannelLogoutUri|host",
                "'https://crm.example/logo.svg'|'data:image/svg+xml,x'|/clients/0/logoUri|starts with https",
                "'https://crm.example/privacy'|'javascript:alert(1)'|/clients/0/policyUri|starts with https",
                "'${CRM_WEB_CLIENT_SECRET}'|'s3cret'|/clients/0/secret|placeholder without a default",
                "'${CRM_WEB_CLIENT_SECRET}'|'${CRM_WEB_CLIENT_SECRET:s3cret}'|/clients/0/secret|placeholder without a default",
                "'${CRM_WEB_CLIENT_SECRET}'|'${CRM_WEB_CLIENT_SECRET}x'|/clients/0/secret|placeholder without a default",
                "'${CRM_WEB_CLIENT_SECRET}'|'${KC_DB_PASSWORD}'|/clients/0/secret|ends with _CLIENT_SECRET",
                "'\"secret\"'|'\"jwksUri\": \"https://crm.example/jwks\", \"secret\"'|/clients/0|either secret or jwksUri",
                "'{ \"text\": \"Show your name to colleagues\" }'|'{}'|/clients/0/consent|either text or notAskedBecause",
                "'{ \"text\": \"Show your name to colleagues\" }'|'false'|/clients/0/consent|is not an object",
                "'{ \"text\":'|'{ \"notAskedBecause\": \"x\", \"text\":'|/clients/0/consent|either text or notAskedBecause",
                "'{ \"text\":'|'{ \"optional\": true, \"text\":'|/clients/0/consent/optional|is not a known key",
                "'\"offlineAccess\": true'|'\"offlineAccess\": \"true\"'|/clients/1/offlineAccess|is not true or false",
                "'\"offlineAccess\": true'|'\"secret\": \"${CRM_APP_CLIENT_SECRET}\"'|/clients/1/secret|is not a known key",
                "'\"offlineAccess\": true'|'\"backchannelLogoutUri\": \"https://a.example/\"'|/clients/1/backchannelLogoutUri|is not a known key",
                "'\"tenant\": \"acme\"'|'\"redirectUris\": []'|/clients/2/tenant|is missing",
                "'\"tenant\": \"acme\"'|'\"tenant\": [\"acme\", \"globex\"]'|/clients/2/tenant|is not a text",
                "'\"kind\": \"backend\"'|'\"kind\": \"backend\", \"tenant\": \"acme\"'|/clients/3/tenant|is not a known key"
            })
    void refusesOneWrongThingWhereTheTwinIsRead(String what, String by, String pointer, String message) {
        assertThatCode(() -> ProductFile.readTemplate(ProductFiles.bytes(ProductFiles.VALID)))
                .doesNotThrowAnyException();
        assertThat(problems(ProductFiles.with(what, by))).anySatisfy(problem -> {
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        byte[] json = ProductFiles.bytes(ProductFiles.VALID
                .replace("\"crm\"", "7")
                .replace("\"acme\"", "7")
                .replace("\"backend\"", "\"x\""));
        assertThat(problems(json))
                .extracting(Problem::pointer)
                .containsExactly("/product", "/clients/2/tenant", "/clients/3/kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is not",
                "null|is not a JSON object",
                "[]|is not a JSON object",
                "'\"crm\"'|is not a JSON object",
                "'{} {}'|is not strict JSON",
                "'{\"product\": \"a\", \"product\": \"b\"}'|is not strict JSON",
                "'{\"product\": \"a\",}'|is not strict JSON",
                "'{''product'': 1}'|is not strict JSON",
                "'{\"product\": NaN}'|is not strict JSON",
                "'// crm'|is not strict JSON",
                "'{\"product\": '|is not strict JSON"
            })
    void refusesWhatIsNotOneStrictJsonObject(String text, String message) {
        assertThat(problems(ProductFiles.bytes(text))).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEmpty();
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void refusesOtherEncodingsAndSizes() {
        assertThat(problems(ProductFiles.bytes("\ufeff" + ProductFiles.VALID))
                        .get(0)
                        .message())
                .contains("byte order mark");
        assertThat(problems(ProductFiles.VALID.getBytes(StandardCharsets.UTF_16))
                        .get(0)
                        .message())
                .contains("UTF-8");
        assertThat(problems(new byte[] {'{', (byte) 0xff, '}'}).get(0).message())
                .contains("UTF-8");
        assertThat(problems(ProductFiles.bytes("[".repeat(10_000))).get(0).message())
                .contains("is not strict JSON");
        String longest = ProductFiles.VALID + " ".repeat(StrictJson.MAX_BYTES - ProductFiles.VALID.length());
        assertThat(ProductFile.readTemplate(ProductFiles.bytes(longest)).clients())
                .hasSize(4);
        assertThat(problems(ProductFiles.bytes(longest + " ")).get(0).message()).contains("64 KiB");
        assertThat(ProductFile.readTemplate(ProductFiles.bytes(ProductFiles.VALID.replace("\n", "\r\n")))
                        .clients())
                .hasSize(4);
    }

    @Test
    void takesPortPlaceholdersOnlyIntoRealmFiles() {
        byte[] json = ProductFiles.with("https://crm.example/callback", PORT);
        assertThat(ProductFile.readTemplate(json).clients()).hasSize(4);
        assertThatExceptionOfType(InvalidProductFile.class)
                .isThrownBy(() -> ProductFile.read(StrictJson.object(json)))
                .withMessageContaining("/clients/0/redirectUris/0: a placeholder has no meaning in a live realm");
    }

    @Test
    void writesTheSameProductWithoutSecrets() {
        String text = ProductFile.withoutSecrets(ProductFiles.bytes(ProductFiles.VALID));
        assertThat(text).doesNotContain("SECRET", "secret", "\n").contains("jwks.json");
        var product = ProductFile.read(StrictJson.object(ProductFiles.bytes(text)));
        assertThat(product.clients()).hasSize(4);
        assertThat(product.clients().get(0))
                .isInstanceOfSatisfying(
                        Web.class, web -> assertThat(web.credential()).isEqualTo(new SecretAtServer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${CRM_WEB_CLIENT_SECRET}", "s3cret", "", "${vault.crm}"})
    void takesNoSecretIntoALiveRealm(String secret) {
        byte[] json = ProductFiles.with("${CRM_WEB_CLIENT_SECRET}", secret);
        assertThat(catchThrowableOfType(InvalidProductFile.class, () -> ProductFile.read(StrictJson.object(json)))
                        .problems())
                .anySatisfy(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/clients/0/secret");
                    assertThat(problem.message()).contains("the server makes the secrets");
                });
        assertThat(ProductFile.read(StrictJson.object(
                                ProductFiles.bytes(ProductFile.withoutSecrets(ProductFiles.bytes(ProductFiles.VALID)))))
                        .clients())
                .hasSize(4);
    }

    private static List<Problem> problems(byte[] json) {
        return catchThrowableOfType(InvalidProductFile.class, () -> ProductFile.readTemplate(json))
                .problems();
    }
}
