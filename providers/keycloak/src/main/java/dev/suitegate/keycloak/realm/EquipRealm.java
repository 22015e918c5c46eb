package dev.suitegate.keycloak.realm;

import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.Registrations;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.wiring.AccessServices;
import dev.suitegate.keycloak.wiring.RealmLock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ClientScopeProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/**
 * Gives a realm the suite's flows and its client scope where they are missing, beside what is there: nothing is changed or
 * removed. Of two nodes that come at once, the second one finds everything there.
 */
public final class EquipRealm {

    /** The realm attribute that says that the flows were bound once; who binds others afterwards has the last word. */
    public static final String BOUND = "suite.flows-bound";

    private static final Logger LOG = Logger.getLogger(EquipRealm.class);
    private static final String STEP = "product-grant-authenticator";

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final RealmModel stored;
    private final Registrations registrations;

    private EquipRealm(KeycloakSession keycloakSession, RealmModel realm, RealmModel stored) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.stored = stored;
        this.registrations = AccessServices.of(keycloakSession, realm).registrations();
    }

    /**
     * Makes what is missing. To be called before the transaction has read anything of the realm from the database.
     *
     * @throws IllegalStateException when the realm is gone
     */
    public static EquipRealm in(KeycloakSession keycloakSession, RealmModel realm) {
        RealmLock.hold(keycloakSession, realm.getId());
        // Not from the realm cache, which may not have heard of what another node did a moment ago.
        RealmModel stored = keycloakSession.getProvider(RealmProvider.class).getRealm(realm.getId());
        if (stored == null) {
            throw new IllegalStateException("the realm '" + realm.getName() + "' is gone");
        }
        EquipRealm equip = new EquipRealm(keycloakSession, realm, stored);
        equip.makeFlows();
        equip.makeScope();
        return equip;
    }

    /**
     * Binds the suite's flows where the realm has products and is still bound to Keycloak's own flows as Keycloak made them. At
     * most once in the life of a realm, and never instead of anybody's own flow.
     */
    public void bind() {
        if (stored.getAttribute(BOUND) == null && !registrations.products().isEmpty()) {
            boolean browser = bind(stored.getBrowserFlow(), ShippedParts.BROWSER, realm::setBrowserFlow);
            boolean directGrant =
                    bind(stored.getDirectGrantFlow(), ShippedParts.DIRECT_GRANT, realm::setDirectGrantFlow);
            if (browser || directGrant) {
                realm.setAttribute(BOUND, true);
            }
        }
    }

    private boolean bind(
            @Nullable AuthenticationFlowModel bound, String alias, Consumer<AuthenticationFlowModel> binding) {
        AuthenticationFlowModel ours = stored.getFlowByAlias(alias);
        if (ours == null || !asksForGrant(ours) || !new StockFlow(stored).is(bound)) {
            return false;
        }
        binding.accept(ours);
        LOG.infof("Realm '%s': bound the flow '%s'", realm.getName(), alias);
        return true;
    }

    private boolean asksForGrant(AuthenticationFlowModel flow) {
        return stored.getAuthenticationExecutionsStream(flow.getId())
                .anyMatch(step -> step.isRequired() && STEP.equals(step.getAuthenticator()));
    }

    private void makeFlows() {
        Set<String> taken = stored.getAuthenticationFlowsStream()
                .map(AuthenticationFlowModel::getAlias)
                .collect(Collectors.toSet());
        for (List<AuthenticationFlowRepresentation> tree : ShippedParts.flows()) {
            String alias = tree.get(0).getAlias();
            if (tree.stream().map(AuthenticationFlowRepresentation::getAlias).noneMatch(taken::contains)) {
                MakeFlow.in(realm, tree);
                LOG.infof("Realm '%s': made the flow '%s'", realm.getName(), alias);
            } else if (!taken.contains(alias)) {
                LOG.warnf(
                        "Realm '%s': the flow '%s' was not made, for a flow within it has a name that is taken",
                        realm.getName(), alias);
            }
        }
    }

    private void makeScope() {
        ClientScopeRepresentation shipped = ShippedParts.scope();
        boolean isThere = keycloakSession
                .getProvider(ClientScopeProvider.class)
                .getClientScopesStream(stored)
                .map(ClientScopeModel::getName)
                .anyMatch(shipped.getName()::equals);
        if (!isThere) {
            ClientScopeModel scope = RepresentationToModel.createClientScope(realm, shipped);
            registrations.products().forEach(product -> give(product, scope));
            LOG.infof("Realm '%s': made the client scope '%s'", realm.getName(), shipped.getName());
        }
    }

    /** Not among the realm's defaults: the new clients of others have nothing to do with it. */
    private void give(ProductId product, ClientScopeModel scope) {
        for (ClientUuid uuid : registrations.clients(product)) {
            ClientModel client = realm.getClientById(uuid.value());
            if (client != null && scope.getProtocol().equals(client.getProtocol())) {
                client.addClientScope(scope, true);
            }
        }
    }
}
