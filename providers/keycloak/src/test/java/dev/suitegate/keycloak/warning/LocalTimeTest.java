package dev.suitegate.keycloak.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalTimeTest {

    private static final Instant END = Instant.parse("2027-03-01T21:30:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | March 1, 2027
            de    | 1. März 2027
            fr    | 1 mars 2027
            es    | 1 de marzo de 2027
            pt-BR | 1 de março de 2027
            ja    | 2027年3月1日
            """)
    void theDayIsWrittenAsTheLanguageDoes(String language, String day) {
        assertThat(time(language).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"en, 9:30", "de, 21:30", "fr, 21:30", "es, 21:30", "pt-BR, 21:30", "ja, 21:30"})
    void theMinuteNamesTheZone(String language, String minute) {
        assertThat(time(language).minute())
                .startsWith(time(language).day())
                .contains(minute)
                .endsWith(" UTC");
    }

    private static LocalTime time(String language) {
        return new LocalTime(END, Locale.forLanguageTag(language));
    }
}
