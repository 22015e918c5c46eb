package dev.suitegate.it.webhook;

import java.time.Duration;

/** Lets time pass for deliveries that wait, by moving back what is written down of them. */
final class DeliveryClock {
    private static final String DELIVERIES = "update SUITE_WEBHOOK_DELIVERY set DUE_AT = DUE_AT - %1$s,"
            + " LAST_AT = LAST_AT - %1$s, LEASED_UNTIL = LEASED_UNTIL - %1$s where STATE = 'pending'";
    private static final String ENDPOINTS =
            "update SUITE_WEBHOOK set FAILING_SINCE = FAILING_SINCE - %1$s," + " QUIET_UNTIL = QUIET_UNTIL - %1$s";
    private static final String LAST_ATTEMPT = "update SUITE_WEBHOOK_DELIVERY set ATTEMPTS = 129, ROUND = 129"
            + " where STATE = 'pending' and ENDPOINT_ID = ?";

    private final Rows rows;

    DeliveryClock(Rows rows) {
        this.rows = rows;
    }

    /** The rows of the database. */
    @FunctionalInterface
    interface Rows {
        /** Writes with these values and answers how many rows it wrote. */
        int write(String sql, String... values);
    }

    /** So much time goes by for what waits now. */
    void pass(Duration time) {
        String interval = "interval '" + time.toSeconds() + "' second";
        rows.write(DELIVERIES.formatted(interval));
        rows.write(ENDPOINTS.formatted(interval));
    }

    /** What waits for its turn waits no longer; attempts that are on their way go on. */
    void skipPauses() {
        rows.write("update SUITE_WEBHOOK_DELIVERY set DUE_AT = current_timestamp"
                + " where STATE = 'pending' and LEASED_UNTIL is null and DUE_AT > current_timestamp");
        rows.write("update SUITE_WEBHOOK set QUIET_UNTIL = null where QUIET_UNTIL > current_timestamp and not exists"
                + " (select 1 from SUITE_WEBHOOK_DELIVERY d where d.ENDPOINT_ID = SUITE_WEBHOOK.ID"
                + " and d.LEASED_UNTIL > current_timestamp)");
    }

    /** Whatever waits at an endpoint has one attempt left; answers how many there are. */
    int leaveOneAttempt(String endpoint) {
        return rows.write(LAST_ATTEMPT, endpoint);
    }
}
