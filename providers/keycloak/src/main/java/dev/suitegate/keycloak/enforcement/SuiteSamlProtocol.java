package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.ProductGrant;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.token.AssertionClaims;
import dev.suitegate.keycloak.token.IssuedGrant;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.protocol.mappers.saml.OrganizationGroupMembershipMapper;
import org.keycloak.organization.protocol.mappers.saml.OrganizationMembershipMapper;
import org.keycloak.protocol.saml.JaxrsSAML2BindingBuilder;
import org.keycloak.protocol.saml.SamlProtocol;
import org.keycloak.protocol.saml.mappers.SAMLAttributeStatementMapper;
import org.keycloak.protocol.saml.mappers.SAMLLoginResponseMapper;
import org.keycloak.protocol.saml.mappers.SAMLRoleListMapper;
import org.keycloak.saml.common.constants.GeneralConstants;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.saml.common.exceptions.ConfigurationException;
import org.keycloak.saml.common.exceptions.ProcessingException;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.w3c.dom.Document;

/**
 * SAML 2.0 with one more question: every completion in the browser ends in {@link #authenticated}, whether the service
 * provider asked for it or not, and gets an assertion only with a product grant. What the assertion then says is settled here,
 * after all mappers, which an administrator may add and remove.
 */
@NullUnmarked
final class SuiteSamlProtocol extends SamlProtocol {

    /** They tell every organization of a person, not the one they entered for. */
    private static final Set<String> TELLS_ALL_TENANTS =
            Set.of(OrganizationMembershipMapper.ID, OrganizationGroupMembershipMapper.ID);

    private boolean wasLocked;
    private boolean handsErrorOver;
    private WayBack wayBack = WayBack.NONE;

    /** The last moment at which the lock can be seen: Keycloak forgets the wrong passwords just before {@link #authenticated}. */
    @Override
    public SamlProtocol setRealm(RealmModel realm) {
        wasLocked = AccountLock.isLocked(session, realm);
        return super.setRealm(realm);
    }

    @Override
    public Response authenticated(
            AuthenticationSessionModel authSession,
            UserSessionModel userSession,
            ClientSessionContext clientSessionContext) {
        AuthenticatedClientSessionModel clientSession = clientSessionContext.getClientSession();
        BrowserCompletion completion = new BrowserCompletion(session, authSession, userSession, wasLocked);
        Verdict verdict = completion.complete(clientSession);
        if (verdict instanceof Refused refused) {
            return completion.refuse(this, event, refused.refusal());
        }
        if (verdict instanceof Allowed) {
            // An artifact would be turned into the assertion later, and nobody would ask then.
            clientSession.removeNote(JBossSAMLURIConstants.SAML_HTTP_ARTIFACT_BINDING.get());
        }
        return super.authenticated(authSession, userSession, new OwnRoles(session, clientSessionContext));
    }

    @Override
    public AttributeStatementType populateAttributeStatements(
            List<ProtocolMapperProcessor<SAMLAttributeStatementMapper>> mappers,
            KeycloakSession keycloakSession,
            UserSessionModel userSession,
            AuthenticatedClientSessionModel clientSession) {
        List<ProtocolMapperProcessor<SAMLAttributeStatementMapper>> kept = mappers.stream()
                .filter(processor -> !TELLS_ALL_TENANTS.contains(processor.model.getProtocolMapper()))
                .toList();
        return super.populateAttributeStatements(
                IssuedGrant.get(keycloakSession).isPresent() ? kept : mappers,
                keycloakSession,
                userSession,
                clientSession);
    }

    @Override
    public void populateRoles(
            ProtocolMapperProcessor<SAMLRoleListMapper> roleListMapper,
            KeycloakSession keycloakSession,
            UserSessionModel userSession,
            ClientSessionContext clientSessionContext,
            AttributeStatementType statement) {
        super.populateRoles(roleListMapper, keycloakSession, userSession, clientSessionContext, statement);
        AssertionClaims.forgetGrant(statement);
    }

    @Override
    public ResponseType transformLoginResponse(
            List<ProtocolMapperProcessor<SAMLLoginResponseMapper>> mappers,
            ResponseType response,
            KeycloakSession keycloakSession,
            UserSessionModel userSession,
            ClientSessionContext clientSessionContext) {
        ResponseType transformed =
                super.transformLoginResponse(mappers, response, keycloakSession, userSession, clientSessionContext);
        String entityId = clientSessionContext.getClientSession().getClient().getClientId();
        IssuedGrant.get(keycloakSession).ifPresent(grant -> write(transformed, grant, entityId));
        return transformed;
    }

    private static void write(ResponseType response, ProductGrant grant, String entityId) {
        AssertionClaims.write(response, grant, URI.create(entityId));
    }

    /** The protocol's own error, for a page that lets the person take it back; it ends the authentication of this tab. */
    WayBack wayBack(AuthenticationSessionModel authSession) {
        if ("true".equals(authSession.getClientNote(SAML_IDP_INITIATED_LOGIN))) {
            new AuthenticationSessionManager(session).removeTabIdInAuthenticationSession(realm, authSession);
            return WayBack.link(authSession.getClient().getBaseUrl());
        }
        handsErrorOver = true;
        Response response = sendError(authSession, Error.CONSENT_DENIED, null);
        return response.getLocation() == null ? wayBack : WayBack.link(response.getLocation());
    }

    @Override
    protected Response buildErrorResponse(
            boolean isPostBinding, String destination, JaxrsSAML2BindingBuilder binding, Document document)
            throws ConfigurationException, ProcessingException, IOException {
        if (!isPostBinding || !handsErrorOver) {
            return super.buildErrorResponse(isPostBinding, destination, binding, document);
        }
        JaxrsSAML2BindingBuilder.PostBindingBuilder post = binding.postBinding(document);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(GeneralConstants.SAML_RESPONSE_KEY, post.encoded());
        if (post.getRelayState() != null) {
            fields.put(GeneralConstants.RELAY_STATE, post.getRelayState());
        }
        wayBack = new WayBack(destination, fields);
        return Response.noContent().build();
    }
}
