package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TenantDoor;
import dev.suitegate.it.support.UserAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Keycloak deletes the account of a managed member with the membership. Here the membership alone ends; that the person goes
 * too is a request of its own.
 */
@AgainstTheSuite
@Tag("tenants")
class ManagedMemberIT {
    private static final String MANAGE = """
            update USER_GROUP_MEMBERSHIP set MEMBERSHIP_TYPE = 'MANAGED'
            where GROUP_ID in (select GROUP_ID from ORG where REALM_ID = ?)""";

    private SpareRealm realm;
    private Company acme;

    /** The shipped realm, as if its tenants had brought all their people in themselves. */
    @BeforeEach
    void create(Suite suite) {
        realm = SpareRealm.create(suite, "managed-members");
        manageAll(suite);
        acme = new Company(realm, "acme", realm.tenantId("acme"));
        realm.subscribe("acme", "verify");
        assertThat(membership("ann")).isEqualTo("MANAGED");
    }

    @AfterEach
    void remove() {
        realm.close();
    }

    @Test
    void takenOutOfTheTenantStaysAPerson(Suite suite, Proof proof) {
        String id = realm.idOf("ann");
        Entrant ann = new Entrant(suite, realm, "ann");
        Entrant bob = new Entrant(suite, realm, "bob");

        acme.dismiss("ann").expect(204);
        assertThat(ann.open(Entrant.ALL)).isEmpty();
        assertThat(bob.open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        assertThat(realm.idOf("ann")).isEqualTo(id);
        acme.realm().call(acme.path() + "/members/" + id).get().expect(404, 400);

        realm.call("/suite/users/" + id + "/products/verify").put().expect(200, 201);
        assertThat(new Entrant(suite, realm, "ann").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        proof.count("managedMembersKept");
    }

    @Test
    void takenOutOfADisabledTenantStaysAPerson(Proof proof) {
        String id = realm.idOf("bob");
        acme.change("enabled", false).expect(204);
        acme.dismiss("bob").expect(204);
        acme.change("enabled", true).expect(204);
        assertThat(realm.idOf("bob")).isEqualTo(id);
        assertThat(refused("bob")).isTrue();
        assertThat(refused("ann")).isFalse();
        proof.count("managedMembersKept");
    }

    @Test
    void outlivesTheTenant(Suite suite, Proof proof) {
        String ann = realm.idOf("ann");
        String mia = realm.idOf("mia");
        Entrant entrant = new Entrant(suite, realm, "ann");
        acme.remove().expect(204);
        assertThat(entrant.open(Entrant.ALL)).isEmpty();
        assertThat(realm.idOf("ann")).isEqualTo(ann);
        assertThat(realm.idOf("mia")).isEqualTo(mia);
        assertThat(refused("ann")).isTrue();

        realm.subscribe("globex", "verify");
        assertThat(refused("mia")).isFalse();
        proof.count("managedMembersKept");
    }

    /** As it happens: nobody has heard of Nora until Acme's identity provider sends her. */
    @Test
    void broughtInByTheTenantsIdentityProviderStaysAPersonToo(Suite suite, Proof proof) {
        try (TenantDoor door = new TenantDoor(suite, realm.issuer(), "nora", "nora@acme.example")) {
            door.giveTo(acme.id());
            RelyingParty verify = realm.client(Entrant.CLIENT);
            Attempt first = verify.attemptThrough(TenantDoor.ALIAS);
            verify.redeem(new UserAgent().signIn(first, "nora").answer().granted())
                    .issued();
            String id = realm.idOf("nora");
            assertThat(membership("nora")).isEqualTo("MANAGED");

            acme.dismiss("nora").expect(204);
            assertThat(realm.idOf("nora")).isEqualTo(id);
            assertThat(new UserAgent()
                            .signIn(verify.attemptThrough(TenantDoor.ALIAS), "nora")
                            .refusal()
                            .reason())
                    .isEqualTo("no_subscription");
            assertThat(refused("ann")).isFalse();
        }
        proof.count("managedMembersKept");
    }

    @Test
    void isGoneWhenThePersonIsDeleted(Suite suite, Proof proof) {
        Entrant ann = new Entrant(suite, realm, "ann");
        realm.call("/users/" + realm.idOf("ann")).delete().expect(204);
        assertThat(ann.open(Entrant.ISSUED)).isEmpty();
        assertThat(realm.call("/users?exact=true&username=ann")
                        .get()
                        .expect(200)
                        .json())
                .isEmpty();
        proof.count("managedMembersDeleted");
    }

    /** Keycloak's import of a realm makes unmanaged members of all. */
    private void manageAll(Suite suite) {
        String id = realm.call("").get().expect(200).json().path("id").asText();
        assertThat(suite.database().prepare(MANAGE, id)).isEqualTo(5);
    }

    private String membership(String user) {
        return acme.realm()
                .call(acme.path() + "/members/" + realm.idOf(user))
                .get()
                .expect(200)
                .json()
                .path("membershipType")
                .asText();
    }

    private boolean refused(String user) {
        return !(new UserAgent().signIn(realm.client(Entrant.CLIENT).attempt(), user) instanceof Landing.Answered);
    }
}
