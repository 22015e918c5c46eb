package dev.suitegate.keycloak.warning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** An instant as people of a language write it. Nobody knows where they are, so it is UTC, and says so. */
record LocalTime(Instant instant, Locale locale) {

    /** For example {@code March 1, 2027}. */
    String day() {
        return text(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
    }

    /** For example {@code March 1, 2027, 9:30 AM UTC}. */
    String minute() {
        return text(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)) + " UTC";
    }

    private String text(DateTimeFormatter format) {
        return format.withLocale(locale).withZone(ZoneOffset.UTC).format(instant);
    }
}
