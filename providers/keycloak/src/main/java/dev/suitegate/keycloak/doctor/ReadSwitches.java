package dev.suitegate.keycloak.doctor;

import dev.suitegate.keycloak.doctor.ClientFacts.Switch;
import java.util.EnumSet;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;

/** Reads what is switched on for a client, as Keycloak would when it acts for it. */
final class ReadSwitches {

    private final ClientModel client;
    private final Set<Switch> on = EnumSet.noneOf(Switch.class);

    private ReadSwitches(ClientModel client) {
        this.client = client;
    }

    static Set<Switch> of(ClientModel client) {
        ReadSwitches switches = new ReadSwitches(client);
        switches.settings();
        switches.attributes();
        return switches.on;
    }

    private void settings() {
        note(Switch.IMPLICIT_FLOW, client.isImplicitFlowEnabled());
        note(Switch.DIRECT_ACCESS_GRANTS, client.isDirectAccessGrantsEnabled());
        note(Switch.FULL_SCOPE, client.isFullScopeAllowed());
        note(Switch.FRONT_CHANNEL_LOGOUT, client.isFrontchannelLogout());
        note(Switch.CONSENT, client.isConsentRequired());
    }

    private void attributes() {
        note(Switch.PKCE_S256, "S256".equals(client.getAttribute(OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD)));
        note(Switch.RFC_9068_TYPE, isTrue(OIDCConfigAttributes.USE_RFC9068_ACCESS_TOKEN_HEADER_TYPE));
        note(Switch.INTROSPECTION_JWT, isTrue(Constants.SUPPORT_JWT_CLAIM_IN_INTROSPECTION_RESPONSE_ENABLED));
        note(Switch.LIGHTWEIGHT_TOKENS, isTrue(Constants.USE_LIGHTWEIGHT_ACCESS_TOKEN_ENABLED));
        String logout = client.getAttribute(OIDCConfigAttributes.BACKCHANNEL_LOGOUT_URL);
        note(Switch.BACK_CHANNEL_LOGOUT, logout != null && !logout.isBlank());
    }

    private boolean isTrue(String attribute) {
        return Boolean.parseBoolean(client.getAttribute(attribute));
    }

    private void note(Switch what, boolean isOn) {
        if (isOn) {
            on.add(what);
        }
    }
}
