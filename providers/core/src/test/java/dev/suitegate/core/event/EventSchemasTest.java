package dev.suitegate.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent is what the schemas say, as a validator reads them that knows nothing of us. */
final class EventSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    static Stream<SuiteEvent> events() {
        return EventBodies.all();
    }

    private static JsonNode body(SuiteEvent event) {
        return JSON.valueToTree(DescribeEvent.describe(event));
    }

    private static JsonNode schemaFile(EventType type) {
        String name = "/dev/suitegate/event/" + type.word() + ".schema.json";
        try (InputStream file = Objects.requireNonNull(EventSchemasTest.class.getResourceAsStream(name), name)) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<ValidationMessage> faults(EventType type, JsonNode body) {
        return FACTORY.getSchema(schemaFile(type), WITH_FORMATS).validate(body);
    }

    @ParameterizedTest
    @MethodSource("events")
    void describeEveryEvent(SuiteEvent event) {
        assertThat(faults(event.type(), body(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void nameEverythingThatIsSent(SuiteEvent event) {
        assertThat(unnamed(schemaFile(event.type()), body(event))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thereIsOneForEachTypeWithAnExampleOfIt(EventType type) {
        JsonNode schema = schemaFile(type);
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("properties").path("type").path("const").asText())
                .isEqualTo(type.word());
        assertThat(EventBodies.all().map(SuiteEvent::type)).contains(type);
        JsonSchema rules = FACTORY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(rules.validate(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void tellOneTypeFromAllOthers(SuiteEvent event) {
        assertThat(Stream.of(EventType.values())
                        .filter(type -> faults(type, body(event)).isEmpty()))
                .containsExactly(event.type());
    }

    @Test
    void sayTheSameOfASubscriptionEverywhere() {
        assertThat(Stream.of(EventType.values())
                        .map(type -> schemaFile(type).path("$defs").path("subscription"))
                        .filter(JsonNode::isObject)
                        .distinct())
                .hasSize(1);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("no version", body -> data(body).remove("version")),
                damage("a version that is text", body -> data(body).put("version", "7")),
                damage("a negative version", body -> data(body).put("version", -1)),
                damage("no subscription", body -> data(body).remove("subscription")),
                damage("a status of nobody's", body -> subscription(body).put("status", "expired")),
                damage("an end that is a number", body -> subscription(body).put("endsAt", 1764547200)),
                damage("an end without a zone", body -> subscription(body).put("endsAt", "2026-12-01T00:00:00")),
                damage(
                        "seats of which nobody knows how many are taken",
                        body -> subscription(body).remove("seatsTaken")),
                damage("no timestamp", body -> body.remove("timestamp")),
                damage("an id with a full stop", body -> body.put("id", "evt.1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void refuseWhatIsNotSo(String what, Consumer<ObjectNode> damage) {
        ObjectNode body = (ObjectNode) body(EventBodies.updated());
        assertThat(faults(EventType.SUBSCRIPTION_UPDATED, body)).isEmpty();
        damage.accept(body);
        assertThat(faults(EventType.SUBSCRIPTION_UPDATED, body)).as(what).isNotEmpty();
    }

    @Test
    void theGuideNamesEveryTypeAndEverySchema() throws IOException {
        String guide = Files.readString(Path.of("..", "..", "docs", "events.md"));
        assertThat(Stream.of(EventType.values()).map(type -> "[`" + type.word() + "`]("))
                .allMatch(guide::contains);
        assertThat(Stream.of(EventType.values()).map(type -> "/dev/suitegate/event/" + type.word() + ".schema.json)"))
                .allMatch(guide::contains);
    }

    private static Arguments damage(String what, Consumer<ObjectNode> damage) {
        return Arguments.of(what, damage);
    }

    private static ObjectNode data(ObjectNode body) {
        return (ObjectNode) body.path("data");
    }

    private static ObjectNode subscription(ObjectNode body) {
        return (ObjectNode) data(body).path("subscription");
    }

    /** Members of the body that the schema does not name. */
    private static List<String> unnamed(JsonNode schema, JsonNode body) {
        List<String> unnamed = new ArrayList<>(missing(schema.path("properties"), body));
        JsonNode data = schema.path("properties").path("data").path("properties");
        unnamed.addAll(missing(data, body.path("data")));
        JsonNode subscription = schema.path("$defs").path("subscription").path("properties");
        unnamed.addAll(missing(subscription, body.path("data").path("subscription")));
        return unnamed;
    }

    private static Set<String> missing(JsonNode properties, JsonNode object) {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !properties.has(name))
                .collect(Collectors.toSet());
    }
}
