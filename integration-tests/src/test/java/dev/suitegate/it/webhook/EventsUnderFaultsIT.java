package dev.suitegate.it.webhook;

import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.ProofExtension;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No event is lost, whatever receivers do and whenever the server dies. */
@Tag("events")
@ExtendWith(ProofExtension.class)
class EventsUnderFaultsIT {
    private static final long SEED = Long.getLong("suitegate.events.seed", 20_261_123L);

    @Test
    void everyChangeArrivesEverywhere(Proof proof) throws InterruptedException, ExecutionException {
        int changes = Integer.getInteger("suitegate.events.changes", 10_000);
        int kills = Integer.getInteger("suitegate.events.kills", 20);
        try (EventStorm storm = EventStorm.begin(SEED)) {
            storm.rage(changes, kills);
            storm.checkThatNobodyWasHeldUp();
            storm.checkThatThePoisonIsADeadLetter(proof);
            storm.heal();
            storm.checkThatNothingIsLost(proof);
        }
    }
}
