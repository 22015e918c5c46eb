package dev.suitegate.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;

final class AccessPathTest {

    @ParameterizedTest
    @CsvSource({
        "AUTHORIZATION_REQUEST, sign_in",
        "SAML_AUTHN_REQUEST, saml",
        "TOKEN_REQUEST, code",
        "TOKEN_REFRESH, refresh",
        "SERVICE_ACCOUNT_TOKEN_REQUEST, client_credentials",
        "RESOURCE_OWNER_PASSWORD_CREDENTIALS_REQUEST, password",
        "BACKCHANNEL_TOKEN_REQUEST, backchannel",
        "DEVICE_TOKEN_REQUEST, device",
        "TOKEN_EXCHANGE_REQUEST, token_exchange",
        "JWT_AUTHORIZATION_GRANT, jwt_grant",
        "USERINFO_REQUEST, userinfo",
        "IDENTITY_BROKERING_API, brokered_token"
    })
    void beginsWithItsEvent(ClientPolicyEvent event, String word) {
        assertThat(AccessPath.of(event).map(AccessPath::word)).hasValue(word);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            names = {"TOKEN_RESPONSE", "TOKEN_REVOKE", "LOGOUT_REQUEST", "REGISTER", "UPDATE"})
    void doesNotBeginWithAnEventThatLetsNobodyIn(ClientPolicyEvent event) {
        assertThat(AccessPath.of(event)).isEmpty();
    }

    @Test
    void ofASignInIsByTheProtocol() {
        assertThat(AccessPath.ofSignIn("saml")).isEqualTo(AccessPath.SAML);
        assertThat(AccessPath.ofSignIn("openid-connect")).isEqualTo(AccessPath.SIGN_IN);
        assertThat(AccessPath.ofSignIn("anything")).isEqualTo(AccessPath.SIGN_IN);
    }
}
