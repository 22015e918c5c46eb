package dev.suitegate.it.matrix.cell;

import dev.suitegate.it.matrix.path.Outcome;
import dev.suitegate.it.matrix.world.World;
import dev.suitegate.it.support.Traces;
import java.util.List;

/** What was seen of a cell. */
record Observation(World world, Outcome outcome, Traces before, Traces after, List<Evidence.Recorded> refusals) {
    boolean leftMoreThanBefore() {
        return after.clientSessions() > before.clientSessions()
                || after.offlineSessions() > before.offlineSessions()
                || after.consents() > before.consents();
    }

    boolean leftAnything() {
        return !after.equals(Traces.NONE);
    }
}
