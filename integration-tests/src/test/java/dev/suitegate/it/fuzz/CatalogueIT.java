package dev.suitegate.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Groups 11 to 34 and 107 to 112 of the catalogue: a call of the billing API with one fault, and the same call without it in the same
 * run. Groups 1 to 10, who calls, are in {@link CallersIT}.
 */
@AgainstTheSuite
@Tag("badinput")
@TestInstance(Lifecycle.PER_CLASS)
class CatalogueIT {
    private final List<House> houses;
    private final House house;
    private final ApiContract contract;

    CatalogueIT(Suite suite) {
        houses = House.row(suite, "catalogue", 2);
        house = houses.get(0);
        contract = ApiContract.of(
                suite.billing().call("/openapi.yaml").get().expect(200).body());
    }

    static List<BadCall> calls() {
        return Stream.of(BadBodies.all(), BadAddresses.all(), BadExports.all())
                .flatMap(List::stream)
                .toList();
    }

    static IntStream groups() {
        return calls().stream().mapToInt(BadCall::group).sorted().distinct();
    }

    @BeforeAll
    void everyGroupIsHere() {
        assertThat(groups().boxed())
                .containsAll(IntStream.rangeClosed(11, 34).boxed().toList())
                .containsAll(IntStream.rangeClosed(107, 112).boxed().toList());
    }

    @AfterAll
    void remove() {
        houses.forEach(House::close);
    }

    @ParameterizedTest(name = "group {0}")
    @MethodSource("groups")
    void isAnsweredAsTheContractSays(int group, Suite suite, Proof proof) {
        SoftAssertions each = new SoftAssertions();
        try (RealmState state = new RealmState(suite, house.realmId());
                RawConnection connection = new RawConnection(suite.ports().keycloak())) {
            for (BadCall bad : calls()) {
                if (bad.group() == group) {
                    Case tried = bad.in(contract);
                    each.assertThatCode(() -> send(bad, tried, state, connection))
                            .as(bad.toString())
                            .doesNotThrowAnyException();
                    Case good = new Case(tried.operation(), Caller.OPERATOR, List.of());
                    each.assertThat(connection.send(good.request(house)).isSuccess())
                            .as("the twin of " + bad)
                            .isTrue();
                    house.restore(tried.operation());
                    proof.count("badInputsRefused");
                }
            }
        }
        each.assertAll();
    }

    private void send(BadCall bad, Case tried, RealmState state, RawConnection connection) {
        String before = state.digest();
        RawRequest request = tried.request(house);
        RawAnswer answer = connection.send(request);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(bad.status());
        assertThat(new Judge(contract).objections(tried, request, answer, house))
                .isEmpty();
        if (!bad.problem().isEmpty()) {
            JsonNode problem = answer.json();
            assertThat(problem.path("type").asText()).isEqualTo("https://suitegate.dev/problems/" + bad.problem());
            assertThat(state.digest()).isEqualTo(before);
        }
        if (!bad.told().isEmpty()) {
            assertThat(answer.body()).contains(bad.told());
        }
    }
}
