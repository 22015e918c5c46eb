package dev.suitegate.core.event;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names an event for good: the header {@code webhook-id} of every attempt to deliver it, to whatever endpoint. It has no full stop,
 * which parts what is signed (Standard Webhooks 1.0, signature scheme).
 */
public record EventId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public EventId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("an event id has 1 to 64 characters A-Z, a-z, 0-9, '_' and '-',"
                    + " and starts with a letter or digit");
        }
    }

    /** Whether {@code text} has the form of an event id. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * The id of an event that is the same however often it is found, for example after a restart.
     *
     * @param realmId the id of the realm in which it happened
     * @param key what tells it from the other events of the realm
     */
    public static EventId of(String realmId, String key) {
        byte[] name = (realmId.length() + ":" + realmId + key).getBytes(StandardCharsets.UTF_8);
        return new EventId("evt_" + UUID.nameUUIDFromBytes(name).toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
