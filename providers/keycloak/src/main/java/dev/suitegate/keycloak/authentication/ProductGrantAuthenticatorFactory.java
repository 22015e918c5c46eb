package dev.suitegate.keycloak.authentication;

import dev.suitegate.keycloak.wiring.StatelessProviderFactory;
import java.util.List;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Makes {@link ProductGrantAuthenticator}. */
public final class ProductGrantAuthenticatorFactory
        implements AuthenticatorFactory, StatelessProviderFactory<Authenticator> {

    /** Stored in realms: never changes. */
    public static final String PROVIDER_ID = "product-grant-authenticator";

    private static final Authenticator STEP = new ProductGrantAuthenticator();

    @Override
    public Authenticator create(KeycloakSession session) {
        return STEP;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "Product grant";
    }

    @Override
    public String getReferenceCategory() {
        return "product-grant";
    }

    @Override
    public String getHelpText() {
        return "Lets a person through only to a product they may enter now. Put it last and required.";
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
