package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Remembers under which tenant and epoch an authorization code was issued. Keycloak's codes carry no notes of ours, and the
 * notes of a client session are shared by all tabs, so each is kept under the code challenge of its own request (RFC 7636).
 */
final class CodePins {

    private static final String NOTE = "suite.code.";
    private static final String SEPARATOR = ":";

    /** More browser tabs than anybody opens within the life of a code. */
    private static final int MOST = 16;

    private final AuthenticatedClientSessionModel clientSession;

    CodePins(AuthenticatedClientSessionModel clientSession) {
        this.clientSession = clientSession;
    }

    /** Keeps the pin for as long as the code can be redeemed. */
    void keep(String codeChallenge, Pin pin, int lifespanSeconds) {
        prune(codeChallenge);
        clientSession.setNote(note(codeChallenge), value(pin, lifespanSeconds));
    }

    /**
     * Drops the pins of codes that can no longer be redeemed, and the oldest of too many. Of codes of one second nobody knows which is
     * older: the one that is being redeemed stays, for the guard has yet to look at it.
     */
    void prune(@Nullable String keptChallenge) {
        String kept = keptChallenge == null ? "" : note(keptChallenge);
        List<String> oldestFirst = clientSession.getNotes().entrySet().stream()
                .filter(note -> note.getKey().startsWith(NOTE) && !note.getKey().equals(kept))
                .sorted(Comparator.comparingLong(note -> expiresAt(note.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        long now = Time.currentTimeSeconds();
        int surplus = oldestFirst.size() - MOST;
        for (int i = 0; i < oldestFirst.size(); i++) {
            String name = oldestFirst.get(i);
            String value = clientSession.getNote(name);
            if (i < surplus || (value != null && expiresAt(value) < now)) {
                clientSession.removeNote(name);
            }
        }
    }

    /** Has the pin kept once the client session exists: Keycloak copies the client notes of a sign-in into it. */
    static void prepare(AuthenticationSessionModel authSession, String codeChallenge, Pin pin, int lifespanSeconds) {
        authSession.setClientNote(note(codeChallenge), value(pin, lifespanSeconds));
    }

    /** The key under which an approved device code is pinned (RFC 8628); the code itself stays out of the session. */
    static String ofDevice(String deviceCode) {
        return HashUtils.sha256UrlEncodedHash(deviceCode, StandardCharsets.US_ASCII);
    }

    /** The pin of the code that was requested with this challenge. */
    Optional<Pin> find(String codeChallenge) {
        return Optional.ofNullable(clientSession.getNote(note(codeChallenge))).map(CodePins::pin);
    }

    private static String note(String codeChallenge) {
        return NOTE + codeChallenge;
    }

    private static String value(Pin pin, int lifespanSeconds) {
        return String.join(
                SEPARATOR,
                Long.toString(Time.currentTimeSeconds() + lifespanSeconds),
                Long.toString(pin.epoch()),
                pin.tenant().type().claim(),
                pin.tenant().value());
    }

    private static Pin pin(String value) {
        String[] parts = value.split(SEPARATOR, 4);
        TenantType type = TenantType.valueOf(parts[2].toUpperCase(Locale.ROOT));
        return new Pin(new TenantId(type, parts[3]), Long.parseLong(parts[1]));
    }

    private static long expiresAt(String value) {
        return Long.parseLong(value.substring(0, value.indexOf(SEPARATOR)));
    }
}
