package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An export that is sent in several requests comes to the same as one that is sent at once. */
@AgainstTheSuite
@Tag("billing")
class LongExportIT {
    private static final int ROWS = 5_000;
    private static final int AT_ONCE = 2_100;

    @Test
    void goesOnWhereTheLastRequestEnded(Suite suite) {
        try (LongExport export = LongExport.toNewRealm(suite, AT_ONCE)) {
            assertThat(export.send(ROWS, "pro")).isEqualTo(Map.of("created", (long) ROWS));
            assertThat(export.requests()).isGreaterThanOrEqualTo(3);
            assertThat(export.send(ROWS, "pro")).isEqualTo(Map.of("unchanged", (long) ROWS));
            assertThat(export.send(ROWS - 1, "pro")).isEqualTo(Map.of("unchanged", ROWS - 1L, "ended", 1L));
            assertThat(export.history()).isEqualTo(ROWS + 1L);
        }
    }
}
