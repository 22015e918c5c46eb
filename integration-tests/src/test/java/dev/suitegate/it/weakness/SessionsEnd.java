package dev.suitegate.it.weakness;

import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.World;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The end of somebody's sessions after billing has revoked: the worker's part. */
record SessionsEnd(MatrixRealm realm) {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** The billing API raises this counter; nothing that a cell changes in the database itself does. */
    private static final String REVOKED_BY_BILLING =
            "select count(*) from SUITE_EPOCH where REALM_ID = ? and TENANT_ID = ? and PRODUCT_ID = ?";

    private static final String SESSIONS = """
                select count(*) from OFFLINE_CLIENT_SESSION s
                join OFFLINE_USER_SESSION u on u.USER_SESSION_ID = s.USER_SESSION_ID and u.OFFLINE_FLAG = s.OFFLINE_FLAG
                where u.USER_ID = ? and s.CLIENT_ID = ?\
                """;

    /** Waits for it where billing has revoked; goes on at once where it has not. */
    void await(World world) {
        String tenant = world.home().id();
        String product = world.product().id();
        if (realm.sql().count(REVOKED_BY_BILLING, realm.id(), tenant, product) == 0) {
            return;
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        while (realm.sql().count(SESSIONS, world.person().id(), world.client().uuid()) > 0) {
            if (System.nanoTime() > end) {
                throw new BrokenHarness("the sessions of " + world.person() + " have not ended");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
