package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.ClientRule.People;
import dev.suitegate.keycloak.enforcement.ClientRule.Unregistered;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RoleModel;
import org.keycloak.rar.AuthorizationRequestContext;

/**
 * A sign-in in which mappers see no role of another product. An assertion names roles without saying whose they are, so they
 * are taken out before any mapper writes them down.
 */
@NullUnmarked
final class OwnRoles implements ClientSessionContext {

    private final KeycloakSession keycloakSession;
    private final ClientSessionContext context;
    private final ClientModel client;
    private final ClientRule rule;

    OwnRoles(KeycloakSession keycloakSession, ClientSessionContext context) {
        this.keycloakSession = keycloakSession;
        this.context = context;
        this.client = context.getClientSession().getClient();
        this.rule = ClientRule.of(keycloakSession, client);
    }

    @Override
    public Stream<RoleModel> getRolesStream() {
        return context.getRolesStream().filter(this::isOwn);
    }

    /** A product's own roles; for a client without a product, those of no product. */
    private boolean isOwn(RoleModel role) {
        ClientModel owner = role.getContainer() instanceof ClientModel found ? found : null;
        if (rule instanceof People people) {
            return owner != null && (owner.equals(client) || people.audience().contains(owner.getClientId()));
        }
        return owner == null || isOfNoProduct(ClientRule.of(keycloakSession, owner));
    }

    private static boolean isOfNoProduct(ClientRule ownersRule) {
        return ownersRule instanceof Exempt || ownersRule instanceof Unregistered;
    }

    @Override
    public AuthenticatedClientSessionModel getClientSession() {
        return context.getClientSession();
    }

    @Override
    public Set<String> getClientScopeIds() {
        return context.getClientScopeIds();
    }

    @Override
    public Stream<ClientScopeModel> getClientScopesStream() {
        return context.getClientScopesStream();
    }

    @Override
    public boolean isOfflineTokenRequested() {
        return context.isOfflineTokenRequested();
    }

    @Override
    public Stream<ProtocolMapperModel> getProtocolMappersStream() {
        return context.getProtocolMappersStream();
    }

    @Override
    public String getScopeString() {
        return context.getScopeString();
    }

    @Override
    public String getScopeString(boolean ignoreIncludeInTokenScope) {
        return context.getScopeString(ignoreIncludeInTokenScope);
    }

    @Override
    public void setAttribute(String name, Object value) {
        context.setAttribute(name, value);
    }

    @Override
    public <T> T getAttribute(String attribute, Class<T> type) {
        return context.getAttribute(attribute, type);
    }

    @Override
    public AuthorizationRequestContext getAuthorizationRequestContext() {
        return context.getAuthorizationRequestContext();
    }
}
