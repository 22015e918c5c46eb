package dev.suitegate.keycloak.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Instants as the API writes and reads them (RFC 3339 section 5.6). */
final class Timestamp {

    static final String RULE = "Must be an RFC 3339 date and time with a zone between the years 1970 and 9999,"
            + " for example 2026-11-01T00:00:00Z.";

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})");
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    private Timestamp() {}

    /** The instant to the microsecond, as the database keeps it; finer digits are cut off. */
    static Optional<Instant> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                            .toInstant()
                            .truncatedTo(ChronoUnit.MICROS))
                    .filter(instant -> !instant.isBefore(FIRST) && instant.isBefore(AFTER_LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
