package dev.suitegate.core.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.tenant.Memberships.Member;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of {@link dev.suitegate.core.tenant.Memberships} does. Each test runs in one transaction. */
public abstract class MembershipsContract {

    private TenantId acme = TenantId.organization("unset");
    private TenantId globex = TenantId.organization("unset");
    private UserId ann = new UserId("unset");
    private UserId mia = new UserId("unset");

    /** The same realm in every call of one test; empty at the start of each. */
    protected abstract WorldSetup world();

    @BeforeEach
    void fillWorld() {
        acme = world().organization("acme", "Acme");
        globex = world().organization("globex", "Globex");
        ann = world().user("ann");
        mia = world().user("mia");
        world().join(ann, acme);
        world().join(mia, acme);
        world().join(mia, globex);
    }

    @Test
    void knowsTheOrganizationsOfAUser() {
        assertThat(world().memberships().organizationsOf(ann)).containsExactly(acme);
        assertThat(world().memberships().organizationsOf(mia)).containsExactlyInAnyOrder(acme, globex);
        assertThat(world().memberships().organizationsOf(new UserId("nobody"))).isEmpty();
    }

    @Test
    void forgetsAnOrganizationThatIsLeftOrDisabled() {
        world().leave(mia, acme);
        assertThat(world().memberships().organizationsOf(mia)).containsExactly(globex);
        world().disable(globex);
        assertThat(world().memberships().organizationsOf(mia)).isEmpty();
        assertThat(world().memberships().organizationsOf(ann)).containsExactly(acme);
    }

    @Test
    void knowsNoneOfAUserWhoIsDisabled() {
        world().disable(ann);
        assertThat(world().memberships().organizationsOf(ann)).isEmpty();
        assertThat(world().memberships().organizationsOf(mia)).contains(acme);
    }

    @Test
    void listsPeopleByTheirNames() {
        assertThat(world().memberships().of(acme, "", 10))
                .containsExactly(new Member(ann, "ann"), new Member(mia, "mia"));
        assertThat(world().memberships().of(acme, "", 1)).containsExactly(new Member(ann, "ann"));
        assertThat(world().memberships().of(acme, "ann", 10)).containsExactly(new Member(mia, "mia"));
        assertThat(world().memberships().of(globex, "mia", 10)).isEmpty();
    }

    @Test
    void knowsNothingOfAnotherRealm() {
        WorldSetup other = world().otherRealm();
        TenantId elsewhere = other.organization("initech", "Initech");
        UserId eve = other.user("eve");
        other.join(eve, elsewhere);
        assertThat(world().memberships().organizationsOf(eve)).isEmpty();
        assertThat(world().memberships().of(elsewhere, "", 10)).isEmpty();
        assertThat(other.memberships().organizationsOf(eve)).containsExactly(elsewhere);
    }
}
