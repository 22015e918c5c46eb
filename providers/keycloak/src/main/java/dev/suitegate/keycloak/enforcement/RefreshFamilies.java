package dev.suitegate.keycloak.enforcement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.Constants;
import org.keycloak.representations.RefreshToken;

/**
 * The newest refresh token of each family of a client session. A family is what came out of one sign-in by renewal after renewal;
 * Keycloak's reuse id names it.
 */
final class RefreshFamilies {

    private static final String NOTE = "suite.refresh.";
    private static final String SEPARATOR = ":";

    /** More sign-ins of one session at one client than anybody keeps renewing; of an older family Keycloak's own check is left. */
    private static final int MOST = 32;

    private final AuthenticatedClientSessionModel clientSession;

    RefreshFamilies(AuthenticatedClientSessionModel clientSession) {
        this.clientSession = clientSession;
    }

    /** Whether a newer token of the same family was issued. A family that has never been renewed has no note. */
    boolean isSuperseded(RefreshToken presented) {
        String newest = clientSession.getNote(note(presented));
        return newest != null
                && !newest.substring(newest.indexOf(SEPARATOR) + 1).equals(presented.getId());
    }

    /** Makes {@code newer} the family's only good token; null: the family has ended. */
    void supersede(RefreshToken presented, @Nullable RefreshToken newer) {
        if (!presented.getOtherClaims().containsKey(Constants.REUSE_ID)) {
            return; // Issued before the realm rotated: such tokens share one family without a name.
        }
        String id = newer == null ? "" : newer.getId();
        clientSession.setNote(note(presented), Time.currentTimeSeconds() + SEPARATOR + id);
        prune();
    }

    private void prune() {
        List<String> oldestFirst = clientSession.getNotes().entrySet().stream()
                .filter(note -> note.getKey().startsWith(NOTE))
                .sorted(Comparator.comparingLong(note -> renewedAt(note.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < oldestFirst.size() - MOST; i++) {
            clientSession.removeNote(oldestFirst.get(i));
        }
    }

    private static long renewedAt(String value) {
        return Long.parseLong(value.substring(0, value.indexOf(SEPARATOR)));
    }

    private static String note(RefreshToken token) {
        return NOTE + token.getOtherClaims().get(Constants.REUSE_ID);
    }
}
