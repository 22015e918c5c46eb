package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.SubscriptionChange;
import dev.suitegate.core.subscription.SubscriptionChange.Created;
import dev.suitegate.core.subscription.SubscriptionChange.Deleted;
import dev.suitegate.core.subscription.SubscriptionChange.Unchanged;
import dev.suitegate.core.subscription.SubscriptionChange.Updated;
import java.util.ArrayList;
import java.util.List;

/** What became of each subscription when a tenant's set was replaced, by external id. */
record EntitlementsRepresentation(
        List<String> created, List<String> updated, List<String> unchanged, List<String> ended) {

    EntitlementsRepresentation {
        created = List.copyOf(created);
        updated = List.copyOf(updated);
        unchanged = List.copyOf(unchanged);
        ended = List.copyOf(ended);
    }

    static EntitlementsRepresentation of(List<SubscriptionChange> changes) {
        List<String> created = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        for (SubscriptionChange change : changes) {
            if (change instanceof Created one) {
                created.add(one.subscription().id().value());
            } else if (change instanceof Updated one) {
                updated.add(one.after().id().value());
            } else if (change instanceof Deleted one) {
                ended.add(one.subscription().id().value());
            } else if (change instanceof Unchanged one) {
                unchanged.add(one.subscription().id().value());
            }
        }
        return new EntitlementsRepresentation(created, updated, unchanged, ended);
    }
}
