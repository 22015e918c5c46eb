package dev.suitegate.keycloak.ssf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.signal.Signal;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

final class SignalTypesTest {

    private final SignalTypes types = new SignalTypes();

    @Test
    void everySignalCanBeAskedForByItsName() {
        assertThat(types.getContributedEventFactories().keySet()).isEqualTo(new HashSet<>(Signal.types()));
        assertThat(types.getEmittableEventTypes())
                .isEqualTo(types.getContributedEventFactories().keySet());
        types.getContributedEventFactories()
                .forEach((type, event) -> assertThat(event.get().getAlias()).isEqualTo(type));
    }
}
