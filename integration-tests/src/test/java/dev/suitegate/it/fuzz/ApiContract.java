package dev.suitegate.it.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the API promises, read from the OpenAPI document that the server gives.
 *
 * @param operations every call there is
 * @param problems the type of every problem there is
 */
record ApiContract(List<Operation> operations, Set<String> problems) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    static ApiContract of(String yaml) {
        JsonNode document = read(yaml);
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(item -> METHODS.contains(item.getKey()))
                        .forEach(item -> operations.add(
                                operation(document, path.getKey(), path.getValue(), item.getKey(), item.getValue()))));
        Set<String> problems = new TreeSet<>();
        document.at("/components/schemas/ProblemType/enum").forEach(type -> problems.add(type.asText()));
        return new ApiContract(operations, problems);
    }

    private static Operation operation(
            JsonNode document, String path, JsonNode item, String method, JsonNode operation) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            list.forEach(one -> parameters.add(parameter(followed(document, one))));
        }
        JsonNode content = operation.at("/requestBody/content");
        String type = content.isEmpty() ? "" : content.fieldNames().next();
        JsonNode schema = followed(document, content.path(type).path("schema"));
        Set<String> fields = new TreeSet<>();
        schema.path("properties").properties().forEach(property -> {
            fields.add(property.getKey());
            followed(document, property.getValue().path("items"))
                    .path("properties")
                    .fieldNames()
                    .forEachRemaining(fields::add);
        });
        Set<Integer> statuses = new TreeSet<>();
        operation.path("responses").fieldNames().forEachRemaining(code -> statuses.add(Integer.valueOf(code)));
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                type,
                fields,
                statuses);
    }

    private static Operation.Parameter parameter(JsonNode one) {
        return new Operation.Parameter(
                one.path("name").asText(),
                Operation.Place.valueOf(one.path("in").asText().toUpperCase(Locale.ROOT)));
    }

    private static JsonNode followed(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the contract is no YAML", e);
        }
    }
}
