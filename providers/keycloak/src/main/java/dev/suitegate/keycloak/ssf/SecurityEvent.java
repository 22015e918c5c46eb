package dev.suitegate.keycloak.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.core.signal.Signal;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.outbox.EventLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.ssf.event.token.SsfSecurityEventToken;
import org.keycloak.ssf.subject.ComplexSubjectId;
import org.keycloak.ssf.subject.IssuerSubjectId;
import org.keycloak.ssf.subject.OpaqueSubjectId;
import org.keycloak.ssf.subject.SubjectId;
import org.keycloak.ssf.transmitter.stream.StreamConfig;
import org.keycloak.util.JsonSerialization;

/** The claims of a security event token (RFC 8417 section 2.2) with the event's own body as its payload. */
final class SecurityEvent {

    private SecurityEvent() {}

    /** The id of the token is the event's: whoever has had it drops it. */
    static SsfSecurityEventToken of(Signal signal, EventLine event, String issuer, StreamConfig stream) {
        String id = event.outline().id().value();
        SsfSecurityEventToken token = new SsfSecurityEventToken();
        token.setIss(issuer);
        token.setJti(id);
        token.setTxn(id);
        token.setIat(Math.toIntExact(Time.currentTimeSeconds()));
        token.setAud(audience(stream.getAudience()));
        token.setSubjectId(subject(signal, issuer));
        token.setEvents(Map.of(signal.type(), json(event.body())));
        return token;
    }

    /** A person is a user of the issuer (RFC 9493 section 3.2.3); an organization is the tenant of a complex subject (SSF 1.0). */
    static SubjectId subject(Signal signal, String issuer) {
        if (signal.tenant().isPerson()) {
            return user(new UserId(signal.tenant().value()), issuer);
        }
        OpaqueSubjectId organization = new OpaqueSubjectId();
        organization.setId(signal.tenant().value());
        ComplexSubjectId subject = new ComplexSubjectId();
        subject.setTenant(organization);
        signal.user().ifPresent(user -> subject.setUser(user(user, issuer)));
        return subject;
    }

    private static SubjectId user(UserId user, String issuer) {
        IssuerSubjectId subject = new IssuerSubjectId();
        subject.setIss(issuer);
        subject.setSub(user.value());
        return subject;
    }

    private static String[] audience(@Nullable Set<String> audience) {
        if (audience == null || audience.isEmpty()) {
            throw new IllegalStateException("a stream without an audience");
        }
        return audience.toArray(String[]::new);
    }

    private static JsonNode json(String body) {
        try {
            return JsonSerialization.readValue(body, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
