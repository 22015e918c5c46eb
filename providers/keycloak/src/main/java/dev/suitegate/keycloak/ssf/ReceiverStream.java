package dev.suitegate.keycloak.ssf;

import dev.suitegate.core.signal.Signal;
import dev.suitegate.keycloak.outbox.EventLine;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.ssf.SsfProfile;
import org.keycloak.ssf.event.token.SsfSecurityEventToken;
import org.keycloak.ssf.transmitter.SsfTransmitterProvider;
import org.keycloak.ssf.transmitter.delivery.SecurityEventTokenDispatcher;
import org.keycloak.ssf.transmitter.event.SecurityEventTokenEncoder;
import org.keycloak.ssf.transmitter.event.SsfSignatureAlgorithms;
import org.keycloak.ssf.transmitter.stream.StreamConfig;

/** A receiver's stream, in the transaction of the session. Keycloak holds what comes while it is paused, and signs and sends the rest. */
final class ReceiverStream {

    private final SsfTransmitterProvider transmitter;
    private final StreamConfig stream;
    private final String issuer;
    private final SubjectWishes wishes;
    private final Dispatcher dispatcher;

    ReceiverStream(KeycloakSession keycloakSession, SsfTransmitterProvider transmitter, StreamConfig stream) {
        this.transmitter = transmitter;
        this.stream = stream;
        this.issuer = transmitter.context().issuerUrl(keycloakSession);
        this.wishes = new SubjectWishes(keycloakSession, transmitter.subjectInclusionResolver(), stream);
        this.dispatcher = new Dispatcher(keycloakSession, transmitter);
    }

    /**
     * Gives Keycloak an event to be sent, unless the stream did not ask for it. One that it has had is not sent again.
     *
     * @throws RuntimeException when it cannot be signed
     */
    void take(Signal signal, EventLine event) {
        if (asksFor(signal.type()) && wishes.include(signal)) {
            SsfSecurityEventToken token = SecurityEvent.of(signal, event, issuer, stream);
            // Keycloak's dispatcher only logs what it cannot sign, and the event would be lost.
            SecurityEventTokenEncoder encoder = transmitter.securityEventTokenEncoder();
            encoder.encode(token, SsfSignatureAlgorithms.resolveForStream(stream, transmitter.getConfig()));
            dispatcher.dispatchEvent(token, stream);
        }
    }

    /** The profile of before SSF 1.0 has no room for what an event says. */
    private boolean asksFor(String type) {
        return stream.getProfile() != SsfProfile.SSE_CAEP
                && contains(stream.getEventsDelivered(), type)
                && !contains(stream.getEmitOnlyEvents(), type);
    }

    private static boolean contains(@Nullable Set<String> types, String type) {
        return types != null && types.contains(type);
    }

    /** Keycloak's own filter knows users alone; it would hold tenants for users that are gone. */
    private static final class Dispatcher extends SecurityEventTokenDispatcher {

        Dispatcher(KeycloakSession keycloakSession, SsfTransmitterProvider transmitter) {
            super(
                    keycloakSession,
                    transmitter.securityEventTokenEncoder(),
                    transmitter.pushDeliveryService(),
                    transmitter.getConfig(),
                    transmitter.context().outboxStoreFactory(),
                    transmitter.metrics(),
                    transmitter.subjectInclusionResolver());
        }

        /** {@link SubjectWishes} has said so. */
        @Override
        protected boolean shouldDispatchForSubject(SsfSecurityEventToken eventToken, StreamConfig stream) {
            return true;
        }
    }
}
