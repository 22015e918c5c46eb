package dev.suitegate.keycloak.token;

import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.protocol.mappers.oidc.OrganizationGroupMembershipMapper;
import org.keycloak.representations.IDToken;

/** Keycloak's mapper of the same id, but silent towards products: {@link OrganizationClaim} says why. */
public final class QuietOrganizationGroupMapper extends OrganizationGroupMembershipMapper {

    @Override
    protected void setClaim(
            IDToken token,
            ProtocolMapperModel mappingModel,
            UserSessionModel userSession,
            KeycloakSession session,
            ClientSessionContext clientSessionCtx) {
        if (!OrganizationClaim.isWithheldFrom(session, clientSessionCtx)) {
            super.setClaim(token, mappingModel, userSession, session, clientSessionCtx);
        }
    }

    /** Of two factories with one id Keycloak takes the higher. */
    @Override
    public int order() {
        return 100;
    }
}
