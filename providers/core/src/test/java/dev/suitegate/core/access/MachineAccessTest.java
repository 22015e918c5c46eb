package dev.suitegate.core.access;

import static dev.suitegate.core.world.Denials.deniedFor;
import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.canceled;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A client that acts for itself is bound to one tenant, and decided on that tenant's subscription. */
final class MachineAccessTest {

    private final Scene scene = new Scene();

    private AccessRequest machineOf(TenantId tenant) {
        return AccessRequest.of(new Principal.Machine(tenant), scene.crm);
    }

    private void assertDenied(AccessRequest request, DenialReason reason) {
        assertThat(scene.decide(request)).is(deniedFor(reason));
    }

    @Test
    void entersUnderTheSubscriptionOfItsTenant() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));

        assertThat(scene.granted(machineOf(scene.acme)).tenant()).isEqualTo(scene.acme);
        assertDenied(machineOf(scene.globex), DenialReason.NO_SUBSCRIPTION);
    }

    @Test
    void needsNoSeat() {
        scene.save(seated("a", scene.acme, scene.crm, active(), 0));

        assertThat(scene.granted(machineOf(scene.acme)).tenant()).isEqualTo(scene.acme);
    }

    @Test
    void isShutOutWithItsTenant() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));
        scene.world.disable(scene.acme);

        assertDenied(machineOf(scene.acme), DenialReason.TENANT_SUSPENDED);
    }

    @Test
    void isToldWhyTheSubscriptionGivesNoAccess() {
        scene.save(subscription("a", scene.acme, scene.crm, canceled()));

        assertDenied(machineOf(scene.acme), DenialReason.CANCELED);
    }

    @Test
    void isRefusedWhenItsTenantIsGone() {
        assertDenied(machineOf(TenantId.organization("gone")), DenialReason.NOT_A_MEMBER);
    }

    @Test
    void isRefusedAPersonalSubscription() {
        scene.save(subscription("z", scene.zoeHerself, scene.crm, active()));

        assertDenied(machineOf(scene.zoeHerself), DenialReason.NOT_A_MEMBER);
    }

    @Test
    void isRefusedAHintOrATokenOfAnotherTenant() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));
        scene.save(subscription("g", scene.globex, scene.crm, active()));

        assertDenied(machineOf(scene.acme).withHints(Set.of(new TenantHint("globex"))), DenialReason.NOT_A_MEMBER);
        assertDenied(machineOf(scene.acme).withPin(new Pin(scene.globex, 0)), DenialReason.NOT_A_MEMBER);
        assertThat(scene.granted(machineOf(scene.acme).withHints(Set.of(new TenantHint("acme"))))
                        .tenant())
                .isEqualTo(scene.acme);
    }

    @Test
    void entersADedicatedProductOfItsOwnTenantOnly() {
        scene.save(subscription("p", scene.acme, scene.portal, active()));

        assertThat(scene.granted(AccessRequest.of(new Principal.Machine(scene.acme), scene.portal))
                        .tenant())
                .isEqualTo(scene.acme);
        assertDenied(AccessRequest.of(new Principal.Machine(scene.globex), scene.portal), DenialReason.NOT_A_MEMBER);
    }

    @Test
    void losesATokenFromBeforeTheEpochRose() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));
        Pin pin = scene.granted(machineOf(scene.acme)).pin();
        assertThat(scene.granted(machineOf(scene.acme).withPin(pin)).pin()).isEqualTo(pin);

        scene.world.subscriptions().raiseEpoch(scene.acme, scene.crm);

        assertDenied(machineOf(scene.acme).withPin(pin), DenialReason.STALE_EPOCH);
    }
}
