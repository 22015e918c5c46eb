package dev.suitegate.it.isolation;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.ChooseTenant;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.EvaluateAccess;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.access.ProductGrant;
import dev.suitegate.core.access.TenantChoice;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.it.isolation.House.Tenant;
import dev.suitegate.it.isolation.House.What;
import dev.suitegate.it.isolation.House.Who;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may use a product, in words that mean the same in every house.
 *
 * @param who null: a machine of {@code tenant}
 * @param tenant the tenant that is named; null: none is
 * @param byId whether it is named by its id instead of its alias
 * @param vouchedFor the tenant whose identity provider was used; null: none
 * @param epoch the number that a token of {@code tenant} is pinned to; null: there is no token
 */
record Question(
        @Nullable Who who,
        What product,
        @Nullable Tenant tenant,
        boolean byId,
        @Nullable Tenant vouchedFor,
        @Nullable Integer epoch) {

    /** The decision at this hour. */
    String answer(House house, int hour) {
        AccessDecision decision = new EvaluateAccess(house.world().facts()).evaluateAt(request(house), house.at(hour));
        if (decision instanceof Granted granted) {
            return granted(house, granted.grant());
        }
        if (decision instanceof ChooseTenant choice) {
            Set<String> offered = new TreeSet<>();
            choice.tenants().forEach(one -> offered.add(offer(house, one)));
            return "choose " + offered;
        }
        Denied denied = (Denied) decision;
        return denied.reason() + " at " + named(house, denied.tenant());
    }

    private AccessRequest request(House house) {
        Principal principal = who == null
                ? new Principal.Machine(house.tenant(tenant == null ? Tenant.A : tenant))
                : new Principal.Person(house.user(who), vouchedFor == null ? null : house.tenant(vouchedFor));
        AccessRequest request = AccessRequest.of(principal, House.id(product));
        if (tenant == null || who == null) {
            return request;
        }
        return epoch == null
                ? request.withHints(Set.of(hint(house, tenant)))
                : request.withPin(new Pin(house.tenant(tenant), epoch));
    }

    private TenantHint hint(House house, Tenant named) {
        if (named == Tenant.PERSONAL) {
            return new TenantHint(TenantHint.PERSONAL);
        }
        return new TenantHint(byId ? house.tenant(named).value() : house.alias(named));
    }

    private static String granted(House house, ProductGrant grant) {
        String end =
                grant.endsAt() == null ? "ever" : house.since(grant.endsAt()).toString();
        return "granted at " + named(house, grant.tenant()) + " " + grant.product() + " " + grant.plan() + " for " + end
                + " under " + grant.epoch();
    }

    /** A choice shows the name that the tenant has in this house; any other would stand out. */
    private static String offer(House house, TenantChoice choice) {
        String known = named(house, choice.tenant());
        for (Tenant tenant : Tenant.values()) {
            if (house.tenant(tenant).equals(choice.tenant())
                    && house.alias(tenant).equals(choice.alias())
                    && house.name(tenant).equals(choice.name())) {
                return known;
            }
        }
        return known + " called " + choice.alias() + " " + choice.name();
    }

    static String named(House house, @Nullable TenantId id) {
        for (Tenant tenant : Tenant.values()) {
            if (house.tenant(tenant).equals(id)) {
                return tenant.name();
            }
        }
        for (Who who : Who.values()) {
            if (id != null && TenantId.person(house.user(who)).equals(id)) {
                return who.name();
            }
        }
        return id == null ? "nobody" : "unknown";
    }
}
