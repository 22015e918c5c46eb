package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.World;
import java.util.Map;

/** Somebody guesses passwords at node A until Keycloak's brute-force protection locks the account. */
final class WrongPasswords implements Change {
    private static final int MOST = 40;

    @Override
    public void make(World world) {
        for (int i = 0; i < MOST; i++) {
            guess(world);
            if (isLocked(world)) {
                return;
            }
        }
        throw new BrokenHarness("not locked after " + MOST + " wrong passwords: " + world.person());
    }

    private static void guess(World world) {
        Wire.to(world.realm().endpoint(world.realm().nodes().a(), "token"))
                .basic(world.realm().control().clientId(), Client.SECRET)
                .form(Map.of(
                        "grant_type", "password",
                        "username", world.person().username(),
                        "password", "wrong"))
                .expect(400, 401);
    }

    private static boolean isLocked(World world) {
        return world.realm()
                .administrator()
                .call(
                        world.realm()
                                .path("/attack-detection/brute-force/users/"
                                        + world.person().id()),
                        Wire::get)
                .expect(200)
                .json()
                .path("disabled")
                .asBoolean();
    }
}
