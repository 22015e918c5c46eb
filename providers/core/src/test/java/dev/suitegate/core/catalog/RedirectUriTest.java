package dev.suitegate.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example/callback",
                "https://crm.example/",
                "https://crm.example:8443/a/b-c_d~e.f",
                "https://crm.example/callback?tenant=acme&x=",
                "https://xn--bcher-kva.example/callback",
                "https://localhost:8443/callback",
                "https://intranet/callback",
                "http://localhost:8081/callback",
                "http://localhost:${SUITEGATE_CRM_PORT:8081}/callback",
                "http://127.0.0.1:8081/callback",
                "http://127.0.0.1/callback",
                "http://[::1]/callback",
                "http://[::1]:65535/callback",
                "com.example.app:/callback"
            })
    void acceptsExactAddresses(String text) {
        assertThat(new RedirectUri(text).value()).isEqualTo(text);
    }

    @Nested
    @DisplayName("refuses, naming the rule,")
    class Refuses {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "*|wildcard",
                    "https://crm.example/*|wildcard",
                    "https://*.crm.example/callback|wildcard",
                    "https://h*|wildcard",
                    "https://crm.example:*/callback|wildcard",
                    "+|starts with https",
                    "''|not empty",
                    "/callback|starts with https",
                    "callback|starts with https",
                    "//crm.example/callback|starts with https",
                    "https:/crm.example/callback|starts with https",
                    "HTTPS://crm.example/callback|starts with https",
                    "https://crm.example|has a path",
                    "https://crm.example/callback#|fragment",
                    "https://crm.example/callback#code=1|fragment",
                    "https://good.example@evil.example/callback|user information",
                    "https://a@b@evil.example/callback|user information",
                    "https://crm.example/@evil|user information",
                    "https://crm.example\\\\@evil.example/|user information",
                    "https://crm.example\\\\evil/callback|backslash",
                    "https://crm.example/..;/callback|a path has the characters",
                    "https://crm.example/a/../callback|'..' segment",
                    "https://crm.example/..|'..' segment",
                    "https://crm.example/./callback|'.' segment",
                    "https://crm.example//callback|a path has the characters",
                    "https://crm.example/%2e%2e/callback|percent-encoding",
                    "https://crm.example/%252e%252e/callback|percent-encoding",
                    "https://crm.example/a%2fb|percent-encoding",
                    "https://crm.example/callback?code=1|authorization response",
                    "https://crm.example/callback?a=b&STATE=1|authorization response",
                    "https://crm.example/callback?iss=x|authorization response",
                    "https://crm.example/callback?|name=value",
                    "https://crm.example/callback?a|name=value",
                    "https://crm.example/callback?a=b?c=d|name=value",
                    "https://Crm.example/callback|lower-case ASCII",
                    "https://crm_1.example/callback|lower-case ASCII",
                    "https://-crm.example/callback|lower-case ASCII",
                    "https://crm..example/callback|lower-case ASCII",
                    "https://.example/callback|lower-case ASCII",
                    "https:///callback|lower-case ASCII",
                    "https://crm.example./callback|lower-case ASCII",
                    "https://10.0.0.1/callback|lower-case ASCII",
                    "https://2130706433/callback|lower-case ASCII",
                    "https://127.1/callback|lower-case ASCII",
                    "https://0x7f.1/callback|lower-case ASCII",
                    "https://[fe80::1]/callback|lower-case ASCII",
                    "https://crm.example,evil.example/callback|lower-case ASCII",
                    "http://crm.example/callback|uses https",
                    "http://localhost.evil.example:8081/callback|uses https",
                    "http://127.0.0.2:8081/callback|uses https",
                    "http://0.0.0.0:8081/callback|uses https",
                    "http://[::]/callback|uses https",
                    "http://localhost/callback|needs a port",
                    "http://localhost:80/callback|default of its scheme",
                    "http://127.0.0.1:80/callback|default of its scheme",
                    "https://crm.example:443/callback|default of its scheme",
                    "http://localhost:/callback|a port is",
                    "http://localhost:0/callback|a port is",
                    "http://localhost:08081/callback|a port is",
                    "http://localhost:65536/callback|a port is",
                    "http://localhost:8081}/callback|a port is",
                    "http://localhost:${CRM_PORT}/callback|a port is",
                    "http://localhost:${CRM_PORT:}/callback|a port is",
                    "http://localhost:${CRM_PORT:evil}/callback|a port is",
                    "http://localhost:${CRM_PORT:70000}/callback|a port is",
                    "http://localhost:${crm.port:8081}/callback|a port is",
                    "https://crm.example:8443:8443/callback|a port is",
                    "https://${CRM_HOST:crm.example}/callback|lower-case ASCII",
                    "https://crm.example/${CRM_PATH:callback}|a path has the characters",
                    "${CRM_URL}|starts with https",
                    "javascript:alert(1)|starts with https",
                    "JaVaScRiPt:alert(1)|starts with https",
                    "data:text/html,x|starts with https",
                    "file:///etc/passwd|starts with https",
                    "urn:ietf:wg:oauth:2.0:oob|starts with https",
                    "app:/callback|starts with https",
                    "com.example.app://callback|starts with https",
                    "com.example.app:callback|starts with https",
                    "com.example.app:/../callback|'..' segment",
                    "com.example.app:/callback?code=1|a path has the characters",
                    "com.example.app:/*|wildcard"
                })
        void anAddressThatReadersCouldTakeDifferently(String text, String rule) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RedirectUri(text))
                    .withMessageContaining(rule);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://crm.example/call\tback",
                    "https://crm.example/call\nback",
                    "https://crm.example/callback\r\n",
                    " https://crm.example/callback",
                    "https://crm.example/callback\u0000",
                    "https://\u0441rm.example/callback",
                    "https://crm.example/\u202ecallback",
                    "https://crm\uff0eexample/callback"
                })
        void invisibleAndForeignCharacters(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RedirectUri(text))
                    .withMessageContaining("visible ASCII");
        }

        @Test
        void anAddressLongerThanKeycloakStores() {
            String longest = "https://crm.example/" + "a".repeat(235);
            assertThat(new RedirectUri(longest).value()).hasSize(255);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RedirectUri(longest + "a"))
                    .withMessageContaining("at most 255");
            assertThatIllegalArgumentException().isThrownBy(() -> new RedirectUri("https://" + "a".repeat(8192)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1/callback,true",
        "http://[::1]/callback,true",
        "http://127.0.0.1:8081/callback,false",
        "http://localhost:8081/callback,false",
        "https://localhost/callback,false",
        "https://crm.example/callback,false",
        "com.example.app:/callback,false"
    })
    void standsForEveryPortOnlyOnALoopbackAddressWithoutOne(String text, boolean anyPort) {
        assertThat(new RedirectUri(text).isAnyPort()).isEqualTo(anyPort);
    }

    @Test
    void knowsPrivateUseSchemes() {
        assertThat(new RedirectUri("com.example.app:/callback").isPrivateUse()).isTrue();
        assertThat(new RedirectUri("https://crm.example/callback").isPrivateUse())
                .isFalse();
    }
}
