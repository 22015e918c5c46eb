package dev.suitegate.keycloak.revocation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.common.util.Time;

/** Remembers for a moment which products did not answer, so that many entries for one do not hold up those for others. */
final class SilentProducts {

    private static final long MILLISECONDS = 2000;

    private final Map<String, Long> until = new ConcurrentHashMap<>();

    void add(String clientUuid) {
        until.put(clientUuid, Time.currentTimeMillis() + MILLISECONDS);
    }

    boolean contains(String clientUuid) {
        Long end = until.get(clientUuid);
        if (end == null) {
            return false;
        }
        if (end <= Time.currentTimeMillis()) {
            until.remove(clientUuid, end);
            return false;
        }
        return true;
    }
}
