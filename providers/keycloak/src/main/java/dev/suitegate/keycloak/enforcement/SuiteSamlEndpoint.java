package dev.suitegate.keycloak.enforcement;

import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.saml.SamlProtocol;
import org.keycloak.protocol.saml.SamlService;
import org.keycloak.protocol.saml.profile.ecp.SamlEcpProfileService;
import org.keycloak.saml.validators.DestinationValidator;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.w3c.dom.Document;

/**
 * Where SAML requests arrive. Keycloak's own end point completes {@code IsPassive} requests with Keycloak's own protocol
 * class; this one hands over {@link SuiteSamlProtocol} instead.
 */
@NullUnmarked
final class SuiteSamlEndpoint extends SamlService {

    /** Nothing that names a tenant is longer. */
    private static final int LONGEST_HINT = 255;

    private final long maxInflatingSize;
    private final DestinationValidator destinationValidator;

    SuiteSamlEndpoint(
            KeycloakSession session,
            EventBuilder event,
            long maxInflatingSize,
            DestinationValidator destinationValidator) {
        super(session, event, maxInflatingSize, destinationValidator);
        this.maxInflatingSize = maxInflatingSize;
        this.destinationValidator = destinationValidator;
    }

    @Override
    protected Response newBrowserAuthentication(
            AuthenticationSessionModel authSession,
            boolean isPassive,
            boolean redirectToAuthentication,
            SamlProtocol keycloaks) {
        List<String> hints =
                session.getContext().getUri().getQueryParameters().getOrDefault(RequestedTenants.NAME, List.of());
        if (hints.size() > 1 || hints.stream().anyMatch(hint -> hint.length() > LONGEST_HINT)) {
            event.error(Errors.INVALID_REQUEST);
            new AuthenticationSessionManager(session).removeTabIdInAuthenticationSession(realm, authSession);
            return ErrorPage.error(session, null, Response.Status.BAD_REQUEST, Messages.INVALID_REQUEST);
        }
        // No message of SAML has a place for a tenant. The address is not signed, but a hint only picks among one's own
        // tenants.
        hints.forEach(hint -> authSession.setClientNote(RequestedTenants.PARAMETER, hint));
        if (isPassive) {
            BrowserRefusal.markPassive(authSession);
        }
        return super.newBrowserAuthentication(authSession, isPassive, redirectToAuthentication, protocol());
    }

    /** Keycloak falls over what is no message at all. */
    @Override
    public Response soapBinding(InputStream inputStream) {
        Optional<Document> message = SoapMessage.read(inputStream);
        if (message.isEmpty()) {
            event.event(EventType.LOGIN).error(Errors.INVALID_SAML_AUTHN_REQUEST);
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        return new SamlEcpProfileService(session, event, maxInflatingSize, destinationValidator)
                .authenticate(message.get());
    }

    private SamlProtocol protocol() {
        SamlProtocol protocol = (SamlProtocol) session.getProvider(LoginProtocol.class, SamlProtocol.LOGIN_PROTOCOL);
        return protocol.setEventBuilder(event)
                .setHttpHeaders(headers)
                .setRealm(realm)
                .setUriInfo(session.getContext().getUri());
    }
}
