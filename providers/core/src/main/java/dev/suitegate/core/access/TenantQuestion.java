package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For which tenant does this person enter this product? Everything in it is known to the server, but the hints.
 *
 * @param product what they enter
 * @param client through which registered client; null: through none, somebody only asks what would be
 * @param owner the one tenant that a dedicated product belongs to; null: a shared product
 * @param hints the tenants that the request names; from outside, to be refused unless they are among the options
 * @param remembered what the person chose earlier in this suite session; null: nothing
 * @param options the tenants that the person belongs to, and the person; also a dedicated product's owner
 */
public record TenantQuestion(
        ProductId product,
        @Nullable ClientUuid client,
        @Nullable TenantId owner,
        Set<TenantHint> hints,
        @Nullable TenantId remembered,
        List<Option> options) {

    public TenantQuestion {
        hints = Set.copyOf(hints);
        options = List.copyOf(options);
    }

    /** The option of this tenant. */
    public Optional<Option> option(TenantId tenant) {
        return options.stream().filter(option -> option.tenant().equals(tenant)).findFirst();
    }

    /** The options that all hints mean; every option when there is no hint. */
    public List<Option> named() {
        return options.stream().filter(option -> option.isNamedByAll(hints)).toList();
    }

    /**
     * A tenant that the person may turn out to act for.
     *
     * @param alias the short name that a hint may use; empty for a person
     * @param name the name to show
     * @param enterable whether the person may enter the product for it now
     */
    public record Option(TenantId tenant, String alias, String name, boolean enterable) {

        boolean isNamedByAll(Set<TenantHint> hints) {
            return hints.stream().allMatch(hint -> hint.names(tenant, alias));
        }
    }
}
