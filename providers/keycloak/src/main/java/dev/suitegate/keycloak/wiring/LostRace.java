package dev.suitegate.keycloak.wiring;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** Recognizes what a database says to the slower of two transactions that want the same thing. */
public final class LostRace {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String TRANSACTION_ROLLBACK = "40";

    /**
     * {@code lock_not_available} and {@code query_canceled} of PostgreSQL, H2's lock timeout; and no connection was free in time,
     * or the database is starting, stopping or full of connections.
     */
    private static final Set<String> WAITED_TOO_LONG =
            Set.of("55P03", "57014", "HYT00", "57P01", "57P02", "57P03", "53300");

    private static final Set<String> CHANGED_MEANWHILE = Set.of("90131");

    private LostRace() {}

    /** Whether the same again may well succeed at once: the other one is done. */
    public static boolean isWorthAnotherTry(@Nullable Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof OptimisticLockException
                        || cause instanceof StaleStateException
                        || hasState(cause, LostRace::isOver));
    }

    /** Whether something took too long, and will perhaps not take as long later. */
    public static boolean isBusy(@Nullable Throwable failure) {
        return anyCause(failure, cause -> hasState(cause, WAITED_TOO_LONG::contains));
    }

    /** Whether it is either. */
    public static boolean explains(@Nullable Throwable failure) {
        return isWorthAnotherTry(failure) || isBusy(failure);
    }

    private static boolean anyCause(@Nullable Throwable failure, Predicate<Throwable> test) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (test.test(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasState(Throwable cause, Predicate<String> test) {
        return cause instanceof SQLException sql && sql.getSQLState() != null && test.test(sql.getSQLState());
    }

    private static boolean isOver(String state) {
        return state.equals(UNIQUE_VIOLATION)
                || state.startsWith(TRANSACTION_ROLLBACK)
                || CHANGED_MEANWHILE.contains(state);
    }
}
