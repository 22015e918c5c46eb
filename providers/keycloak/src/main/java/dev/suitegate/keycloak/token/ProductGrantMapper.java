package dev.suitegate.keycloak.token;

import dev.suitegate.core.access.ProductGrant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * Adds to the ID token what a product shows its user: the tenant's name and the plan. It never decides anything, and what
 * products must rely on (tenant, entitlements) is there without it.
 */
public final class ProductGrantMapper extends AbstractOIDCProtocolMapper implements OIDCIDTokenMapper {

    /** Stored in realms: never changes. */
    public static final String PROVIDER_ID = "product-grant-mapper";

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mappingModel,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext clientSessionContext) {
        IssuedGrant.get(session)
                .ifPresent(grant -> token.getOtherClaims().put(PinClaims.SUITE, describe(session, grant)));
        return token;
    }

    private static Map<String, Object> describe(KeycloakSession session, ProductGrant grant) {
        Map<String, Object> suite = new LinkedHashMap<>();
        suite.put(PinClaims.TENANT_TYPE, grant.tenant().type().claim());
        suite.put("plan", grant.plan().value());
        if (!grant.tenant().isPerson()) {
            OrganizationModel organization = session.getProvider(OrganizationProvider.class)
                    .getById(grant.tenant().value());
            if (organization != null) {
                suite.put("tenant_name", organization.getName());
            }
        }
        return suite;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Product grant";
    }

    @Override
    public String getHelpText() {
        return "Adds the tenant's name and the plan to the ID token, for products to show.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
