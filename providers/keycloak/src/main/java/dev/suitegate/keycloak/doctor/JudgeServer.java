package dev.suitegate.keycloak.doctor;

import dev.suitegate.keycloak.doctor.Place.Kind;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with the server, whatever the realm. */
final class JudgeServer {

    private JudgeServer() {}

    static List<Finding> judge(ServerFacts server) {
        return Stream.concat(
                        server.displacedLayers().stream().map(layer -> finding(Check.LAYER_DISPLACED, layer)),
                        server.riskyFeatures().stream().map(feature -> finding(Check.RISKY_FEATURE, feature)))
                .toList();
    }

    private static Finding finding(Check check, String name) {
        return new Finding(check, new Place(Kind.SERVER, name));
    }
}
