package dev.suitegate.keycloak.wiring;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the database gave no answer, in few words. */
enum FailureCause {
    /** It is away, starting, stopping or full, or the pool had no connection in time (its error has no SQL state). */
    NO_CONNECTION,
    /** It took too long, or waited too long for a lock. */
    TOO_SLOW,
    /** Anything else: the log has it. */
    OTHER;

    private static final String CONNECTION_EXCEPTION = "08";
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300", "90067");
    private static final Set<String> WAITED = Set.of("55P03", "57014", "HYT00");

    /** The label's value, for example {@code no_connection}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FailureCause of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql.getSQLState());
            }
        }
        return OTHER;
    }

    private static FailureCause of(@Nullable String state) {
        if (state == null || state.startsWith(CONNECTION_EXCEPTION) || AWAY.contains(state)) {
            return NO_CONNECTION;
        }
        return WAITED.contains(state) ? TOO_SLOW : OTHER;
    }
}
