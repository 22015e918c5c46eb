package dev.suitegate.core.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A product as its team describes it: what it is called, for whom it is, and its clients.
 *
 * @param dedicatedTo the one tenant that owns the product; empty for a product sold to many
 * @param trial what may be tried by whom; empty: no trial is offered
 */
public record ProductDefinition(
        ProductId id,
        DisplayText name,
        Optional<DisplayText> description,
        Optional<TenantAlias> dedicatedTo,
        Optional<TrialOffer> trial,
        List<ClientDefinition> clients) {

    /** More than any product needs, and few enough to change all of them at once. */
    public static final int MOST_CLIENTS = 50;

    /** @throws IllegalArgumentException when the clients contradict each other or the product */
    public ProductDefinition {
        clients = List.copyOf(clients);
        if (clients.size() > MOST_CLIENTS) {
            throw new IllegalArgumentException("a product has at most " + MOST_CLIENTS + " clients");
        }
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("a product has at least one client");
        }
        if (clients.stream().map(ClientDefinition::clientId).distinct().count() < clients.size()) {
            throw new IllegalArgumentException("a client id stands in a product once");
        }
        if (dedicatedTo.isPresent() && clients.stream().anyMatch(client -> isOfOther(dedicatedTo.get(), client))) {
            throw new IllegalArgumentException(
                    "a machine client of a dedicated product acts for the product's own tenant");
        }
        if (dedicatedTo.isPresent()
                && trial.filter(offer -> offer.isFor(TrialOffer.Audience.USERS)).isPresent()) {
            throw new IllegalArgumentException(
                    "a dedicated product is offered to its own tenant: \"to\": [\"tenants\"]");
        }
    }

    private static boolean isOfOther(TenantAlias owner, ClientDefinition client) {
        return client instanceof ClientDefinition.Machine machine
                && !machine.tenant().equals(owner);
    }
}
