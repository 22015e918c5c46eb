package dev.suitegate.keycloak.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;

/** Whether anybody takes the figures. With {@code metrics-enabled=false} Keycloak gives its registry nowhere to put them. */
final class MetricsSwitch {

    private MetricsSwitch() {}

    static boolean isOff(MeterRegistry registry) {
        return registry instanceof CompositeMeterRegistry all
                && all.getRegistries().isEmpty();
    }
}
