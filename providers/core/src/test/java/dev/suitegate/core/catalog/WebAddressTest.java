package dev.suitegate.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example/logo.svg",
                "http://localhost:8081/",
                "http://localhost:${SUITEGATE_CRM_PORT:8081}/backchannel-logout"
            })
    void acceptsFixedAddresses(String text) {
        assertThat(new WebAddress(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example/logo.svg",
                "http://127.0.0.1/logo.svg",
                "javascript:alert(1)",
                "data:image/svg+xml,x",
                "com.example.app:/home",
                "https://${application.session.host}/backchannel-logout",
                "http://169.254.169.254/latest",
                "https://crm.example/*"
            })
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebAddress(text));
    }
}
