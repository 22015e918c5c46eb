package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.webhook.EventStorm.History;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a receiver knows, beside what it should know. */
final class Told {
    private final History history;
    private final Map<String, TreeMap<Long, Received>> bySubscription = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private long duplicates;
    private long late;

    /** As far as it has come now. */
    Told(History history, HostileReceiver receiver) {
        this.history = history;
        for (Received event : receiver.accepted()) {
            if (!seen.add(event.event())) {
                duplicates++;
            } else if (!event.externalId().isEmpty()) {
                keep(event);
            }
        }
    }

    private void keep(Received event) {
        TreeMap<Long, Received> versions =
                bySubscription.computeIfAbsent(event.externalId(), subscription -> new TreeMap<>());
        if (!versions.isEmpty() && versions.lastKey() > event.version()) {
            late++;
        }
        Received other = versions.put(event.version(), event);
        assertThat(other).as("each change is one event").isNull();
    }

    /** How many changes never came. */
    long missing() {
        return history.lines().entrySet().stream()
                .mapToLong(subscription -> subscription.getValue().stream()
                        .filter(line -> !versions(subscription.getKey())
                                .containsKey(line.path("number").asLong()))
                        .count())
                .sum();
    }

    /** How many events never came that the log says were delivered. */
    long missingOf(List<JsonNode> log) {
        return log.stream()
                .filter(delivery -> !seen.contains(delivery.path("event").asText()))
                .count();
    }

    /** How often something came that had come already. */
    long duplicates() {
        return duplicates;
    }

    /** How often an older state came after a newer one. */
    long late() {
        return late;
    }

    /** Sorted by version, the events tell the same story as the history, and nothing beside it. */
    void checkThatTheOrderCanBeRestored(String name) {
        history.lines()
                .forEach((subscription, lines) -> assertThat(versions(subscription).values().stream()
                                .map(Told::told)
                                .toList())
                        .as(name)
                        .isEqualTo(lines.stream().map(Told::happened).toList()));
    }

    private Map<Long, Received> versions(String subscription) {
        return bySubscription.getOrDefault(subscription, new TreeMap<>());
    }

    private static List<Object> told(Received event) {
        return told(event.version(), event.type(), event.subscription());
    }

    private static List<Object> happened(JsonNode line) {
        return told(
                line.path("number").asLong(),
                "subscription." + line.path("action").asText(),
                line.path("after"));
    }

    /** A line of the history about a seat does not show the subscription. */
    private static List<Object> told(long version, String type, JsonNode subscription) {
        boolean isOfSeat = type.contains(".seat_");
        return List.of(version, type, isOfSeat ? "" : subscription.path("plan").asText());
    }
}
