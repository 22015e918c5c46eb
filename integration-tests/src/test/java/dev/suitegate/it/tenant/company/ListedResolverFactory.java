package dev.suitegate.it.tenant.company;

import dev.suitegate.keycloak.tenant.TenantResolverProvider;
import dev.suitegate.keycloak.tenant.TenantResolverProviderFactory;
import java.nio.file.Path;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Configured with the file that holds the list. */
public final class ListedResolverFactory implements TenantResolverProviderFactory {
    /** How the server's configuration names it. */
    public static final String ID = "listed";

    private Path list = Path.of("none");

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TenantResolverProvider create(KeycloakSession keycloakSession) {
        return new ListedResolver(list);
    }

    @Override
    public void init(Config.Scope config) {
        list = Path.of(config.get("list", "none"));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    /** Not chosen for being there: the configuration has to name it. */
    @Override
    public int order() {
        return 1_000;
    }

    @Override
    public void close() {}
}
