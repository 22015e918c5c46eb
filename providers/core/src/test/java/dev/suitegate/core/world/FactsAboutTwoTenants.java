package dev.suitegate.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Candidate;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.access.Situation;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A world in which ann works for acme, and mia for acme and globex; what the decision reads of it. */
public abstract class FactsAboutTwoTenants {

    ProductId crm = new ProductId("crm");
    TenantId acme = TenantId.organization("unset");
    TenantId globex = TenantId.organization("unset");
    UserId ann = new UserId("unset");
    UserId mia = new UserId("unset");

    /**
     * The same realm in every call of one test; empty at the start of each. It is called before any {@code @BeforeEach} of a
     * subclass.
     */
    protected abstract WorldSetup world();

    @BeforeEach
    void fillWorld() {
        crm = world().sharedProduct("crm");
        acme = world().organization("acme", "Acme Corp.");
        globex = world().organization("globex", "Globex");
        ann = world().user("ann");
        mia = world().user("mia");
        world().join(ann, acme);
        world().join(mia, acme);
        world().join(mia, globex);
    }

    Subscriptions subscriptions() {
        return world().subscriptions();
    }

    static AccessRequest request(UserId user, ProductId product) {
        return AccessRequest.of(new Principal.Person(user, null), product);
    }

    Situation read(AccessRequest request) {
        return world().facts().read(request);
    }

    static Candidate candidate(Situation situation, TenantId tenant) {
        List<Candidate> found = situation.candidates().stream()
                .filter(candidate -> candidate.tenant().equals(tenant))
                .toList();
        assertThat(found).as("candidates for " + tenant).hasSize(1);
        return found.get(0);
    }

    static List<TenantId> tenants(Situation situation) {
        return situation.candidates().stream().map(Candidate::tenant).toList();
    }
}
