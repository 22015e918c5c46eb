package dev.suitegate.keycloak.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.ClientRepresentation;

/** What is on or off at a client for good, as its product file has it. {@code enabled} is not among it: that is the operator's. */
final class ClientSwitches {

    static final Map<String, Switch> ALL = all();

    private ClientSwitches() {}

    private static Map<String, Switch> all() {
        Map<String, Switch> all = new LinkedHashMap<>();
        all.put(
                "bearerOnly",
                new Switch(ClientRepresentation::isBearerOnly, ClientModel::isBearerOnly, ClientModel::setBearerOnly));
        all.put(
                "publicClient",
                new Switch(
                        ClientRepresentation::isPublicClient,
                        ClientModel::isPublicClient,
                        ClientModel::setPublicClient));
        all.put(
                "standardFlowEnabled",
                new Switch(
                        ClientRepresentation::isStandardFlowEnabled,
                        ClientModel::isStandardFlowEnabled,
                        ClientModel::setStandardFlowEnabled));
        all.put(
                "implicitFlowEnabled",
                new Switch(
                        ClientRepresentation::isImplicitFlowEnabled,
                        ClientModel::isImplicitFlowEnabled,
                        ClientModel::setImplicitFlowEnabled));
        all.put(
                "directAccessGrantsEnabled",
                new Switch(
                        ClientRepresentation::isDirectAccessGrantsEnabled,
                        ClientModel::isDirectAccessGrantsEnabled,
                        ClientModel::setDirectAccessGrantsEnabled));
        all.put(
                "serviceAccountsEnabled",
                new Switch(
                        ClientRepresentation::isServiceAccountsEnabled,
                        ClientModel::isServiceAccountsEnabled,
                        ClientModel::setServiceAccountsEnabled));
        all.put(
                "fullScopeAllowed",
                new Switch(
                        ClientRepresentation::isFullScopeAllowed,
                        ClientModel::isFullScopeAllowed,
                        ClientModel::setFullScopeAllowed));
        all.put(
                "consentRequired",
                new Switch(
                        ClientRepresentation::isConsentRequired,
                        ClientModel::isConsentRequired,
                        ClientModel::setConsentRequired));
        all.put(
                "frontchannelLogout",
                new Switch(
                        ClientRepresentation::isFrontchannelLogout,
                        ClientModel::isFrontchannelLogout,
                        ClientModel::setFrontchannelLogout));
        return all;
    }

    record Switch(
            Function<ClientRepresentation, Boolean> desired,
            Function<ClientModel, Boolean> present,
            BiConsumer<ClientModel, Boolean> write) {}
}
