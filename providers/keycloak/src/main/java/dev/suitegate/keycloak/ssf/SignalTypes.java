package dev.suitegate.keycloak.ssf;

import dev.suitegate.core.signal.Signal;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keycloak.Config;
import org.keycloak.common.Profile;
import org.keycloak.common.Profile.Feature;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.EnvironmentDependentProviderFactory;
import org.keycloak.ssf.event.GenericSsfEvent;
import org.keycloak.ssf.event.SsfEvent;
import org.keycloak.ssf.event.SsfEventProviderFactory;

/** Makes the suite's events known to Keycloak's transmitter, so that a stream can ask for them. */
public final class SignalTypes implements SsfEventProviderFactory, EnvironmentDependentProviderFactory {

    @Override
    public String getId() {
        return "suitegate";
    }

    @Override
    public boolean isSupported(Config.Scope config) {
        return Profile.isFeatureEnabled(Feature.SSF);
    }

    @Override
    public Map<String, Supplier<? extends SsfEvent>> getContributedEventFactories() {
        return Signal.types().stream().collect(Collectors.toMap(Function.identity(), type -> () -> event(type)));
    }

    @Override
    public Set<String> getEmittableEventTypes() {
        return Set.copyOf(Signal.types());
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    /** The type is its own short name: Keycloak keeps what a stream asks for by these. */
    private static SsfEvent event(String type) {
        SsfEvent event = new GenericSsfEvent();
        event.setEventType(type);
        event.setAlias(type);
        return event;
    }
}
