package dev.suitegate.it.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls about one product at the same time come one after the other, and none undoes what another has done. */
@AgainstTheSuite
@Tag("product")
@Tag("every-database")
class ConcurrentProductIT {
    private static final int ROUNDS = 12;

    private Helpdesk helpdesk;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @BeforeEach
    void open(Suite suite) {
        helpdesk = new Helpdesk(suite, "product-concurrent");
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        helpdesk.close();
    }

    @Test
    void aProductIsMadeOnce() throws InterruptedException, ExecutionException {
        List<HttpAnswer> answers = together(List.of(this::put, this::put, this::put, this::put));
        assertThat(answers).extracting(HttpAnswer::status).containsExactlyInAnyOrder(201, 200, 200, 200);
        List<JsonNode> made = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(HttpAnswer::json)
                .toList();
        assertThat(made.get(0).path("secrets")).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .allMatch(answer -> answer.json().path("result").asText().equals("unchanged"));
    }

    /** A file that was read before the lock must not be written over it, nor over a new secret. */
    @Test
    void aLockAndASecretOutliveTheFilesBesideThem(Proof proof) throws InterruptedException, ExecutionException {
        helpdesk.put(Helpdesk.FILE).expect(201);
        helpdesk.realm().subscribe("acme", Helpdesk.PRODUCT);
        for (int round = 0; round < ROUNDS; round++) {
            String name = "Helpdesk " + round;
            List<HttpAnswer> answers = together(List.of(
                    () -> helpdesk.put(Helpdesk.FILE.replace("\"Helpdesk\"", "\"" + name + "\"")),
                    helpdesk::lock,
                    () -> helpdesk.rotate("helpdesk-robot", 0),
                    () -> helpdesk.put(Helpdesk.FILE.replace("\"Helpdesk\"", "\"" + name + "\""))));
            assertThat(answers).extracting(HttpAnswer::status).containsExactly(200, 204, 200, 200);
            JsonNode shown = helpdesk.call(Helpdesk.PATH).get().expect(200).json();
            assertThat(shown.path("locked").asBoolean()).as("round %s", round).isTrue();
            assertThat(shown.path("name").asText()).isEqualTo(name);
            helpdesk.unlock().expect(204);
            String secret = answers.get(2).json().path("secret").asText();
            assertThat(helpdesk.machine("helpdesk-robot", secret).clientCredentials())
                    .as("round %s", round)
                    .isInstanceOf(TokenAnswer.Issued.class);
            assertThat(helpdesk.put(Helpdesk.FILE.replace("\"Helpdesk\"", "\"" + name + "\""))
                            .expect(200)
                            .json()
                            .path("result")
                            .asText())
                    .isEqualTo("unchanged");
            proof.count("rounds");
        }
    }

    /** Of two products that want the same client, one gets it. */
    @Test
    void aClientGoesToOneOfTwoProducts() throws InterruptedException, ExecutionException {
        List<Callable<HttpAnswer>> calls = IntStream.range(0, 4)
                .<Callable<HttpAnswer>>mapToObj(number -> () -> helpdesk.call("/products/p" + number)
                        .putJson("{\"product\":\"p" + number + "\",\"name\":\"P\",\"clients\":"
                                + "[{\"clientId\":\"wanted\",\"kind\":\"backend\"}]}"))
                .toList();
        assertThat(together(calls)).extracting(HttpAnswer::status).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    private HttpAnswer put() {
        return helpdesk.put(Helpdesk.FILE);
    }

    private List<HttpAnswer> together(List<Callable<HttpAnswer>> calls)
            throws InterruptedException, ExecutionException {
        List<HttpAnswer> answers = new ArrayList<>();
        for (Future<HttpAnswer> answer : threads.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
