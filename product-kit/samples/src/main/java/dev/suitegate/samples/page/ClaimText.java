package dev.suitegate.samples.page;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Claim values in words. */
final class ClaimText {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Set<String> SECONDS = Set.of("auth_time", "updated_at");
    private static final int LONGEST = 400;

    private ClaimText() {}

    static String of(String claim, Object value) {
        var text = SECONDS.contains(claim) ? instant(value) : plain(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** An instant given as a date, as seconds since 1970 or as ISO text; anything else stays as it is. */
    static String instant(Object value) {
        try {
            if (value instanceof Date date) {
                return INSTANT.format(date.toInstant());
            }
            if (value instanceof Number seconds) {
                return INSTANT.format(Instant.ofEpochSecond(seconds.longValue()));
            }
            return INSTANT.format(Instant.parse(String.valueOf(value)));
        } catch (DateTimeException notAnInstant) {
            return String.valueOf(value);
        }
    }

    private static String plain(Object value) {
        if (value instanceof Date) {
            return instant(value);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return JSONObjectUtils.toJSONString(map.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue)));
        }
        return String.valueOf(value);
    }
}
