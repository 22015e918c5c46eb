package dev.suitegate.keycloak.enforcement;

import org.jspecify.annotations.NullUnmarked;
import org.keycloak.Config;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.saml.SamlProtocolFactory;
import org.keycloak.saml.validators.DestinationValidator;

/** Takes the place of Keycloak's factory of the same id, {@code saml}. */
@NullUnmarked
public final class SuiteSamlProtocolFactory extends SamlProtocolFactory {

    private DestinationValidator destinationValidator;

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        destinationValidator = DestinationValidator.forProtocolMap(config.getArray("knownProtocols"));
    }

    @Override
    public LoginProtocol create(KeycloakSession session) {
        return new SuiteSamlProtocol().setSession(session);
    }

    @Override
    public Object createProtocolEndpoint(KeycloakSession session, EventBuilder event) {
        return new SuiteSamlEndpoint(session, event, getMaxInflatingSize(), destinationValidator);
    }

    /** Of two factories with one id Keycloak takes the higher. */
    @Override
    public int order() {
        return 100;
    }
}
