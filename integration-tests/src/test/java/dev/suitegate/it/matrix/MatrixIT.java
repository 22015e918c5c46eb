package dev.suitegate.it.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.matrix.cell.Cell;
import dev.suitegate.it.matrix.cell.CellResult;
import dev.suitegate.it.matrix.offer.Kind;
import dev.suitegate.it.matrix.offer.Rows;
import dev.suitegate.it.matrix.path.Path;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.matrix.path.Paths;
import dev.suitegate.it.matrix.proof.MatrixProof;
import dev.suitegate.it.matrix.server.Administrator;
import dev.suitegate.it.matrix.server.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** No way around a missing or revoked permission, at the node where it was revoked and at the other. */
@Tag("matrix")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixIT {
    private final Choice choice = Choice.fromProperties(Paths.all());
    private final Instant began = Instant.now();
    private final MatrixRun run = MatrixRun.start(choice);

    @BeforeAll
    void tellTheSeed() {
        System.out.println("matrix: -Dsuitegate.matrix.seed=" + choice.seed());
    }

    @TestFactory
    Stream<DynamicContainer> refusesOnEveryPath() {
        Map<String, List<Cell>> byPath = run.cells().stream()
                .collect(Collectors.groupingBy(
                        cell -> cell.path() + " " + cell.path().title()));
        return byPath.entrySet().stream()
                .map(path -> dynamicContainer(
                        path.getKey(),
                        path.getValue().stream().map(cell -> dynamicTest(cell.toString(), () -> holds(cell)))));
    }

    @Test
    void hasARowForEverythingThatTheServerOffers() {
        Administrator administrator = run.nodes().administrator();
        JsonNode server = administrator.serverInfo();
        JsonNode discovery = Wire.to(run.nodes().a().here("/realms/suite/.well-known/openid-configuration"))
                .get()
                .json();
        JsonNode realm = administrator.get("/suite");
        Rows rows = Rows.read();
        for (Kind kind : Kind.values()) {
            List<String> offered = kind.offered(server, discovery, realm);
            assertThat(offered).as(kind.name()).isNotEmpty();
            assertThat(offered.stream().flatMap(name -> rows.whyMissing(kind, name).stream()))
                    .isEmpty();
        }
    }

    @Test
    void findsNoFlowThatIsBoundToAClientOrAnIdentityProviderAlone() {
        Administrator administrator = run.nodes().administrator();
        for (JsonNode client : administrator.get("/suite/clients?max=1000")) {
            assertThat(client.path("authenticationFlowBindingOverrides"))
                    .as(client.path("clientId").asText())
                    .isEmpty();
        }
        assertThat(administrator.get("/suite/identity-provider/instances")).isEmpty();
    }

    @Test
    void walksEveryPathThatIsNotOfTheDataLayer() {
        assertThat(Paths.all().stream().map(Path::id))
                .containsExactlyElementsOf(Arrays.stream(PathId.values())
                        .filter(id -> !id.isOfTheDataLayer())
                        .toList());
    }

    private void holds(Cell cell) {
        CellResult result = run.result(cell);
        assertThat(result.verdict().isGood()).as(result.toString()).isTrue();
    }

    @AfterAll
    void prove() {
        MatrixProof proof = new MatrixProof(run.ended().toList(), run.broken(), Duration.between(began, Instant.now()));
        proof.write(choice.seed());
        run.close();
    }
}
