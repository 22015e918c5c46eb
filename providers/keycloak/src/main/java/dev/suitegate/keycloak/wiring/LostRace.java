package dev.suitegate.keycloak.wiring;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognizes what a database says to the slower of two transactions that want the same thing. */
public final class LostRace {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String TRANSACTION_ROLLBACK = "40";

    /** {@code lock_not_available} of PostgreSQL, and H2's lock timeout and concurrent update. */
    private static final Set<String> WAITED_TOO_LONG = Set.of("55P03", "HYT00", "90131");

    private LostRace() {}

    /** Whether such an answer is the cause of {@code failure}. */
    public static boolean explains(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && isLostRace(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLostRace(String state) {
        return state.equals(UNIQUE_VIOLATION)
                || state.startsWith(TRANSACTION_ROLLBACK)
                || WAITED_TOO_LONG.contains(state);
    }
}
