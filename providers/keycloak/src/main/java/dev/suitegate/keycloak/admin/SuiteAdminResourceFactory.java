package dev.suitegate.keycloak.admin;

import dev.suitegate.keycloak.wiring.StatelessProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Puts the suite's API under {@code /admin/realms/{realm}/suite}. */
public final class SuiteAdminResourceFactory
        implements AdminRealmResourceProviderFactory, StatelessProviderFactory<AdminRealmResourceProvider> {

    private static final String ID = "suite";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession keycloakSession) {
        return new Root();
    }

    /** Each request gets its own resource. */
    private static final class Root implements AdminRealmResourceProvider {

        @Override
        public Object getResource(
                KeycloakSession keycloakSession,
                RealmModel realm,
                AdminPermissionEvaluator permissions,
                AdminEventBuilder adminEvent) {
            return new SuiteAdminResource(new ApiCall(keycloakSession, realm, permissions, adminEvent));
        }

        @Override
        public void close() {}
    }
}
