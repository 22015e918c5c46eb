package dev.suitegate.core.catalog;

import dev.suitegate.core.catalog.ProductPlan.Objection;
import dev.suitegate.core.catalog.ProductPlan.Planned;
import dev.suitegate.core.catalog.ProductPlan.Reason;
import dev.suitegate.core.catalog.ProductPlan.Refused;
import dev.suitegate.core.catalog.ProductState.ClientState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares a product file with the realm. Nothing is ever deleted, a name never goes from one holder to another, and a client stays
 * of its kind: what it may do in a product is decided when it is made.
 */
public final class PlanProduct {

    /** What is told of a client that is new; the rest is the same for all clients of its kind. */
    private static final Set<String> TOLD_OF_NEW =
            Set.of("redirectUris", "postLogoutRedirectUris", "credential", "tenant", "consent", "backchannelLogoutUri");

    private final ProductState desired;
    private final Optional<ProductState> present;
    private final List<PlannedChange> changes = new ArrayList<>();

    private PlanProduct(ProductState desired, Optional<ProductState> present) {
        this.desired = desired;
        this.present = present;
    }

    /**
     * What the file does.
     *
     * @param product the id in the file
     * @param clientIds in the order of the file
     * @param present as the realm has it now; empty: it has no such product
     * @param holders who has a name: asked for the product's id and for every client id
     */
    public static ProductPlan plan(
            ProductId product,
            List<String> clientIds,
            ProductState desired,
            Optional<ProductState> present,
            Function<String, Holder> holders) {
        List<Objection> objections = new ArrayList<>();
        if (!holders.apply(product.value()).leavesItTo()) {
            objections.add(new Objection(Objection.OF_PRODUCT, Reason.TAKEN));
        }
        for (int i = 0; i < clientIds.size(); i++) {
            String clientId = clientIds.get(i);
            if (!holders.apply(clientId).leavesItTo()) {
                objections.add(new Objection(i, Reason.TAKEN));
            } else if (becomesAnother(clientId, desired, present)) {
                objections.add(new Objection(i, Reason.OTHER_KIND));
            }
        }
        return objections.isEmpty() ? new PlanProduct(desired, present).planned() : new Refused(objections);
    }

    private static boolean becomesAnother(String clientId, ProductState desired, Optional<ProductState> present) {
        ClientState after = desired.clients().get(clientId);
        ClientState before = present.map(state -> state.clients().get(clientId)).orElse(null);
        return after != null && before != null && !after.kind().equals(before.kind());
    }

    private Planned planned() {
        compare("product", present.map(ProductState::settings).orElse(Map.of()), desired.settings());
        Map<String, ClientState> clients = present.map(ProductState::clients).orElse(Map.of());
        desired.clients().forEach((clientId, client) -> compare(clientId, clients.get(clientId), client));
        Set<String> kept = new TreeSet<>(clients.keySet());
        kept.removeAll(desired.clients().keySet());
        return new Planned(present.isEmpty(), changes, List.copyOf(kept));
    }

    private void compare(String clientId, @Nullable ClientState before, ClientState after) {
        String about = "client " + clientId;
        if (before != null) {
            compare(about, before.settings(), after.settings());
            return;
        }
        changes.add(new PlannedChange(about, null, after.kind()));
        after.settings().forEach((name, value) -> {
            if (TOLD_OF_NEW.contains(name)) {
                changes.add(new PlannedChange(about + " " + name, null, value));
            }
        });
    }

    private void compare(String about, Map<String, String> before, Map<String, String> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String was = before.get(name);
            String is = after.get(name);
            if (was == null ? is != null : !was.equals(is)) {
                changes.add(new PlannedChange(about + " " + name, was, is));
            }
        }
    }
}
