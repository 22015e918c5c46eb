package dev.suitegate.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A query says each thing once, and nothing that nobody reads. */
final class QueryNamesTest {

    @Test
    void mayBeEmptyOrSayWhatThereIs() {
        assertThatCode(() -> QueryNames.require(Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> QueryNames.require(Map.of("dryRun", List.of("true"), "after", List.of("7"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dryrun", "dry_run", "DryRun", "tenant[]", " tenant", "tenant\0", ""})
    void isRefusedWithANameThatNobodyKnows(String name) {
        assertRefused(Map.of(name, List.of("true")));
    }

    @Test
    void isRefusedWithANameTwice() {
        assertRefused(Map.of("tenant", List.of("acme", "acme")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dryRun", "after", "cursor", "max", "tenant"})
    void isRefusedWithANameWithoutAValue(String name) {
        assertRefused(Map.of(name, List.of("")));
    }

    private static void assertRefused(Map<String, List<String>> query) {
        RefusedRequest refused = catchThrowableOfType(RefusedRequest.class, () -> QueryNames.require(query));
        assertThat(refused.problem().type()).isEqualTo(ProblemType.BAD_REQUEST);
    }
}
