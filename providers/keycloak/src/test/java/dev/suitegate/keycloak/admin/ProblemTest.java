package dev.suitegate.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemTest {

    private static final Violation SEATS =
            new Violation(ProblemType.SEATS_OUT_OF_RANGE, "/seats", "Must be between 0 and 10000000.");

    @Test
    void isWrittenAsTheStandardSays() {
        assertThat(Problem.of(List.of(SEATS)).json()).isEqualTo("""
                {"type":"https://suitegate.dev/problems/seats-out-of-range",\
                "title":"The number of seats is out of range","status":422,\
                "detail":"Must be between 0 and 10000000.",\
                "errors":[{"type":"https://suitegate.dev/problems/seats-out-of-range","pointer":"/seats",\
                "detail":"Must be between 0 and 10000000."}]}""");
    }

    @Test
    void hasTheTypeOfAllItsViolationsOrSaysThatTheyDiffer() {
        Violation plan = new Violation(ProblemType.INVALID_PLAN, "/plan", "Must be short.");
        assertThat(Problem.of(List.of(SEATS, SEATS)).type()).isEqualTo(ProblemType.SEATS_OUT_OF_RANGE);
        assertThat(Problem.of(List.of(SEATS, plan)).type()).isEqualTo(ProblemType.SEVERAL_PROBLEMS);
    }

    @Test
    void saysNotFoundForWhatThePathNames() {
        assertThat(Problem.notFound(ProblemType.UNKNOWN_TENANT, "It is not there.")
                        .json())
                .contains("\"status\":404")
                .contains("unknown-tenant");
    }

    @Test
    void isTheCallersFaultUnlessTheServerIsBusyAndHasATypeOfItsOwn() {
        assertThat(ProblemType.values())
                .filteredOn(type -> type != ProblemType.BUSY)
                .allMatch(type -> type.status() >= 400 && type.status() < 500);
        assertThat(ProblemType.BUSY.status()).isEqualTo(503);
        assertThat(ProblemType.BUSY.isPassing()).isTrue();
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
        assertThat(ProblemType.values())
                .allMatch(type -> type.uri().matches("https://suitegate\\.dev/problems/[a-z-]+"));
    }
}
