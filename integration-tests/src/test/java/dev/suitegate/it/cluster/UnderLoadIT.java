package dev.suitegate.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.Proof;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nodes die, are restarted and lose their database while they are used: who asks the other node once always gets the right answer. */
@AgainstTwoNodes
@Tag("cluster")
class UnderLoadIT {
    private static final int KILLS = Integer.getInteger("suitegate.cluster.kills", 2);
    private static final double RECOVERY = 30;

    @Test
    void eitherNodeMayDie(Cluster cluster, Proof proof) throws InterruptedException, ExecutionException {
        try (Load load = new Load(cluster, "kill")) {
            load.begin();
            for (int kill = 0; kill < KILLS; kill++) {
                long began = System.nanoTime();
                cluster.running().kill(kill % 2);
                load.goOn();
                cluster.running().restart(kill % 2);
                proof.greatest("bothServeAgainSeconds", (System.nanoTime() - began) / 1e9);
                proof.count("kills");
                load.goOn();
            }
            load.finish(proof);
        }
    }

    @Test
    void bothNodesAreRestartedInTurn(Cluster cluster, Proof proof) throws InterruptedException, ExecutionException {
        try (Load load = new Load(cluster, "turn")) {
            load.begin();
            for (int node = 0; node < cluster.nodes().size(); node++) {
                cluster.running().stop(node);
                load.goOn();
                cluster.running().restart(node);
                proof.count("restarts");
                load.goOn();
            }
            load.finish(proof);
        }
    }

    @Test
    void theDatabaseIsRestarted(Cluster cluster, Proof proof) throws InterruptedException, ExecutionException {
        try (Load load = new Load(cluster, "data")) {
            load.begin();
            double seconds = load.restartDatabase();
            proof.greatest("databaseRecoverySeconds", seconds);
            assertThat(seconds).isLessThan(RECOVERY);
            load.goOn();
            load.finish(proof);
        }
    }
}
