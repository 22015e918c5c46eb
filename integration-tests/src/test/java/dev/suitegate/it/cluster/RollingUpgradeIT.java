package dev.suitegate.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.ProofExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From one patch release of Keycloak to the next and back, node by node, while both are used. */
@ExtendWith(ProofExtension.class)
@Tag("cluster")
@Tag("soak")
class RollingUpgradeIT {
    private static final String PREVIOUS = version("suitegate.keycloak.previous");
    private static final String CURRENT = version("suitegate.keycloak.version");

    @Test
    void nobodyNoticesAnUpgradeOrItsReturn(@TempDir Path folder, Proof proof)
            throws InterruptedException, ExecutionException {
        Path described = folder.resolve("node.json");
        try (Cluster cluster = Cluster.startWith(PREVIOUS)) {
            cluster.reset();
            try (Load load = new Load(cluster, "upgrade")) {
                load.begin();
                for (String version : List.of(CURRENT, PREVIOUS)) {
                    Compatibility.describe(cluster.running().home(0), described);
                    for (int node = 0; node < cluster.nodes().size(); node++) {
                        cluster.running().replace(node, version);
                        assertThat(cluster.versionOf(cluster.nodes().get(node))).isEqualTo(version);
                        proof.count("nodesReplaced");
                        load.goOn();
                    }
                    // Keycloak promises this for a newer patch alone; the way back is a finding of ours.
                    assertThat(Compatibility.check(cluster.running().home(0), described))
                            .as(version)
                            .isEqualTo(version.equals(CURRENT) ? Compatibility.ROLLING : Compatibility.ALL_STOPPED);
                }
                load.finish(proof);
            }
        }
    }

    private static String version(String property) {
        return Objects.requireNonNull(System.getProperty(property), property);
    }
}
