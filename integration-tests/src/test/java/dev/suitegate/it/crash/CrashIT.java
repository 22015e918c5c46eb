package dev.suitegate.it.crash;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No acknowledged change is lost and none is made twice, whenever the server dies. */
@Tag("crash")
class CrashIT {
    private static final long SEED = Long.getLong("suitegate.crash.seed", 20_261_122L);

    @Test
    void losesAndDoublesNothing() throws InterruptedException, ExecutionException {
        int kills = Integer.getInteger("suitegate.crash.kills", 20);
        int changes = Integer.getInteger("suitegate.crash.changes", 100);
        new Crashes(SEED, kills, changes).run();
    }
}
