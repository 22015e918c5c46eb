package dev.suitegate.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What putting a product file changes, or has changed.
 *
 * @param result in a word, such as {@code created} or {@code planned}
 * @param changes one after the other
 * @param kept what is in the realm and not in the file, and stays
 * @param secrets what the server has made up, by client
 */
record ProductPlan(String result, List<Change> changes, List<String> kept, Map<String, String> secrets) {
    private static final ObjectMapper JSON = new ObjectMapper();

    ProductPlan {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
    }

    /** Secrets stay out of whatever prints a plan. */
    @Override
    public String toString() {
        return result + " " + changes + ", kept " + kept;
    }

    /**
     * Reads the server's answer.
     *
     * @throws LaunchFailure when it is none
     */
    static ProductPlan read(String answer) {
        JsonNode json;
        try {
            json = JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new LaunchFailure("the server's plan is not JSON", e);
        }
        if (!json.path("result").isTextual() || !json.path("changes").isArray()) {
            throw new LaunchFailure("the server answers without a plan; is it older than this program?");
        }
        List<Change> changes = new ArrayList<>();
        json.path("changes")
                .forEach(one ->
                        changes.add(new Change(one.path("about").asText(), one.path("before"), one.path("after"))));
        List<String> kept = new ArrayList<>();
        json.path("kept").forEach(one -> kept.add(one.asText()));
        Map<String, String> secrets = new LinkedHashMap<>();
        json.path("secrets")
                .forEach(one -> secrets.put(
                        one.path("clientId").asText(), one.path("secret").asText()));
        return new ProductPlan(json.path("result").asText(), changes, kept, secrets);
    }

    boolean changesSomething() {
        return !changes.isEmpty();
    }

    /** The plan for people, a line for each side of each change. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (changes.isEmpty()) {
            text.append("Everything is as the file says.%n".formatted());
        }
        changes.forEach(change -> text.append(change.text()));
        kept.forEach(one -> text.append("  kept, though the file does not have it: %s%n".formatted(one)));
        return text.toString();
    }

    /** One setting that changes. */
    record Change(String about, JsonNode before, JsonNode after) {
        private String text() {
            return "  %s%n".formatted(about) + side("-", before) + side("+", after);
        }

        private static String side(String sign, JsonNode value) {
            return value.isMissingNode() || value.isNull() ? "" : "    %s %s%n".formatted(sign, value);
        }
    }
}
