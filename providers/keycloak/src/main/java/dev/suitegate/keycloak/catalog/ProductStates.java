package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.access.ClientRegistration;
import dev.suitegate.core.access.ClientRegistration.MachineClient;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.catalog.ClientDefinition;
import dev.suitegate.core.catalog.DisplayText;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.core.catalog.ProductState;
import dev.suitegate.core.catalog.ProductState.ClientState;
import dev.suitegate.core.catalog.TrialOffer;
import dev.suitegate.core.catalog.TrialOffer.Audience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.representations.idm.ClientRepresentation;

/** A product as its file wants it and as the realm has it, in the same words. */
final class ProductStates {

    private static final String TENANT = "tenant";
    private static final String NO_CONSENT = "consent.notAskedBecause";

    private ProductStates() {}

    static ProductState desired(ProductDefinition product, List<ClientRepresentation> representations) {
        Map<String, ClientState> clients = new TreeMap<>();
        for (int i = 0; i < representations.size(); i++) {
            ClientDefinition client = product.clients().get(i);
            Map<String, String> settings = ClientSettings.of(representations.get(i));
            if (client instanceof ClientDefinition.Machine machine) {
                settings.put(TENANT, machine.tenant().value());
            }
            ClientKinds.reasonForNoConsent(client).ifPresent(reason -> settings.put(NO_CONSENT, reason));
            clients.put(client.clientId().value(), new ClientState(ClientKinds.of(client), settings));
        }
        String owner = product.dedicatedTo().map(alias -> alias.value()).orElse(null);
        return new ProductState(
                product(
                        product.name().value(),
                        product.description().map(DisplayText::value).orElse(null),
                        owner,
                        product.trial().orElse(null)),
                clients);
    }

    /**
     * What the realm has.
     *
     * @param file the file that was applied last; empty: nobody knows it
     * @param clients those in the realm, by client id
     * @param desired what each client that the new file has is compared with, by client id
     */
    static ProductState present(
            ProductRegistration product,
            Optional<ProductDefinition> file,
            Map<String, PresentClient> clients,
            Map<String, ClientRepresentation> desired,
            ProductTenants tenants) {
        Map<String, String> reasons = reasons(file);
        Map<String, ClientState> states = new TreeMap<>();
        clients.forEach((clientId, client) -> {
            Map<String, String> settings = new TreeMap<>();
            ClientRepresentation wanted = desired.get(clientId);
            if (wanted != null) {
                settings.putAll(ClientSettings.of(client.model(), wanted));
            }
            if (client.registration() instanceof MachineClient machine) {
                settings.put(TENANT, tenants.name(machine.tenant()));
            }
            Optional.ofNullable(reasons.get(clientId)).ifPresent(reason -> settings.put(NO_CONSENT, reason));
            states.put(clientId, new ClientState(ClientKinds.of(client.registration()), settings));
        });
        String description = file.flatMap(ProductDefinition::description)
                .map(DisplayText::value)
                .orElse(null);
        String owner = product.owner() == null ? null : tenants.name(product.owner());
        return new ProductState(product(product.name(), description, owner, product.trial()), states);
    }

    private static Map<String, String> reasons(Optional<ProductDefinition> file) {
        Map<String, String> reasons = new TreeMap<>();
        file.map(ProductDefinition::clients)
                .orElse(List.of())
                .forEach(client -> ClientKinds.reasonForNoConsent(client)
                        .ifPresent(reason -> reasons.put(client.clientId().value(), reason)));
        return reasons;
    }

    private static Map<String, String> product(
            String name, @Nullable String description, @Nullable String owner, @Nullable TrialOffer trial) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("name", name);
        Optional.ofNullable(description).ifPresent(text -> settings.put("description", text));
        Optional.ofNullable(owner).ifPresent(alias -> settings.put("dedicatedTo", alias));
        Optional.ofNullable(trial).ifPresent(offer -> settings.put("trial", shown(offer)));
        return settings;
    }

    private static String shown(TrialOffer trial) {
        return trial.days() + " days of " + trial.plan() + " to "
                + trial.to().stream().map(Audience::word).sorted().collect(Collectors.joining(" "));
    }

    /** A client of the product that is there. */
    record PresentClient(ClientModel model, ClientRegistration registration) {}
}
