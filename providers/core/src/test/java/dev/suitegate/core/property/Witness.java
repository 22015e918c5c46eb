package dev.suitegate.core.property;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.EvaluateAccess;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.world.World;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Keeps every pin that one viewer was ever issued, and knows which of them must be dead. */
final class Witness {

    private final Viewer viewer;
    private final World world;
    private final EvaluateAccess evaluateAccess;
    private final Set<Pin> alive = new HashSet<>();
    private final Set<Pin> dead = new HashSet<>();
    private boolean hadAccess;
    private boolean ran;

    Witness(Viewer viewer, World world) {
        this.viewer = viewer;
        this.world = world;
        this.evaluateAccess = new EvaluateAccess(world.facts());
    }

    void lookBefore() {
        hadAccess = viewer.isSubscribedIn(world);
        ran = viewer.isAnythingRunningIn(world);
    }

    /**
     * Buries all pins when the change took access or gave it back, and also when nothing ran before or after a change to the
     * viewer's tenant and product: then the next access can only come from a date that this change has set or left.
     */
    void lookAfter(Subscription changed) {
        if (!changed.subject().equals(viewer.tenant()) || !changed.product().equals(viewer.product())) {
            return;
        }
        boolean moved = hadAccess != viewer.isSubscribedIn(world);
        boolean empty = !ran || !viewer.isAnythingRunningIn(world);
        if (moved || empty) {
            dead.addAll(alive);
            alive.clear();
        }
    }

    /** Tries to enter, with every pin and without; what should not have happened. */
    Optional<String> flaw() {
        boolean expected = viewer.isSubscribedIn(world);
        AccessDecision unpinned = evaluateAccess.evaluate(viewer.request());
        if (unpinned instanceof Granted != expected) {
            return told("expected access " + expected + " but was " + unpinned);
        }
        if (unpinned instanceof Granted granted) {
            alive.add(granted.grant().pin());
        }
        for (Pin pin : dead) {
            if (alive.contains(pin) || isGranted(pin)) {
                return told("a dead pin came to life: " + pin);
            }
        }
        for (Pin pin : alive) {
            if (isGranted(pin) != expected) {
                return told("a pin of an unbroken run of access should be worth access " + expected + ": " + pin);
            }
        }
        return Optional.empty();
    }

    private boolean isGranted(Pin pin) {
        return evaluateAccess.evaluate(viewer.request().withPin(pin)) instanceof Granted;
    }

    private Optional<String> told(String flaw) {
        return Optional.of(flaw + "\nfor " + viewer);
    }
}
