package dev.suitegate.keycloak.tenant;

import dev.suitegate.core.access.ResolveByRules;
import dev.suitegate.core.access.TenantQuestion;
import dev.suitegate.core.access.TenantResolution;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The suite's own resolver, used unless another is configured. */
public final class RuleTenantResolverFactory implements TenantResolverProviderFactory {

    private static final TenantResolverProvider RULES = new Rules();

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public TenantResolverProvider create(KeycloakSession keycloakSession) {
        return RULES;
    }

    /** Keycloak takes the highest where nothing is configured: a JAR that is merely there replaces nothing. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    private static final class Rules implements TenantResolverProvider {

        private final ResolveByRules rules = new ResolveByRules();

        @Override
        public TenantResolution resolve(TenantQuestion question) {
            return rules.resolve(question);
        }

        @Override
        public void close() {}
    }
}
