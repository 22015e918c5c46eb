package dev.suitegate.it.weakness;

import java.util.List;
import java.util.stream.Stream;

/** Every trap of Keycloak's that is known, and how each is shown. */
final class Traps {
    private Traps() {}

    static List<Trap> all() {
        return Stream.of(TrapsOfSignIn.all(), TrapsOfTokens.all(), TrapsOfTheRealm.all())
                .flatMap(List::stream)
                .toList();
    }

    /** What a server has to be able to forget, or to be started with. */
    static Stream<Gone> gone() {
        return all().stream().flatMap(trap -> trap.shown().stream()).flatMap(shown -> shown.gone().stream());
    }
}
