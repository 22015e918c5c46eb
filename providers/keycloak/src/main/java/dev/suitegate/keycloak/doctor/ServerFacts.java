package dev.suitegate.keycloak.doctor;

import java.util.List;

/**
 * The running server.
 *
 * @param displacedLayers layers in whose place stands something that is not the suite's
 * @param riskyFeatures features of Keycloak that are on and should not be
 */
record ServerFacts(List<String> displacedLayers, List<String> riskyFeatures) {
    ServerFacts {
        displacedLayers = List.copyOf(displacedLayers);
        riskyFeatures = List.copyOf(riskyFeatures);
    }
}
