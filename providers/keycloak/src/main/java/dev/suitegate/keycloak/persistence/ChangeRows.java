package dev.suitegate.keycloak.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.catalog.ProductChange;
import dev.suitegate.core.history.Author;
import dev.suitegate.core.history.HistoryEntry;
import dev.suitegate.core.history.RealmChange;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Translates changes into lines of the history. A line says what was, whatever becomes of the names in it. */
final class ChangeRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChangeRows() {}

    /** A line that has no place in the history yet. */
    static HistoryEntry open(Change change, Author author, Instant now) {
        return new HistoryEntry(
                0,
                now,
                author,
                change.kind().word(),
                change.subject(),
                change.product(),
                change.subscription().id(),
                change.seat().orElse(null),
                text(before(change)),
                change instanceof Change.Deleted ? null : text(change.subscription()),
                "",
                "");
    }

    /** The same of the realm as a whole. */
    static HistoryEntry open(RealmChange change, Author author, Instant now) {
        return new HistoryEntry(
                0, now, author, change.action(), null, null, null, null, change.before(), change.after(), "", "");
    }

    /** The same of a product, which has neither a customer nor a subscription. */
    static HistoryEntry open(ProductChange change, Author author, Instant now) {
        return new HistoryEntry(
                0,
                now,
                author,
                change.kind().word(),
                null,
                change.product(),
                null,
                null,
                text(change.before()),
                text(change.after()),
                "",
                "");
    }

    private static @Nullable String text(SortedMap<String, String> settings) {
        if (settings.isEmpty()) {
            return null;
        }
        ObjectNode json = JSON.createObjectNode();
        settings.forEach(json::put);
        return write(json);
    }

    private static @Nullable Subscription before(Change change) {
        if (change instanceof Change.Updated updated) {
            return updated.before();
        }
        if (change instanceof Change.Revived revived) {
            return revived.before();
        }
        return change instanceof Change.Created ? null : change.subscription();
    }

    /** Always the same keys in the same order: the hash of the line is over this text. */
    private static @Nullable String text(@Nullable Subscription subscription) {
        if (subscription == null) {
            return null;
        }
        Terms terms = subscription.terms();
        ObjectNode json = JSON.createObjectNode();
        json.put("plan", subscription.plan().value());
        json.put("status", terms.status().word());
        put(json, "startsAt", terms.startsAt());
        put(json, "endsAt", terms.endsAt());
        put(json, "graceUntil", terms.graceUntil());
        if (subscription.seats() != null) {
            json.put("seats", subscription.seats().total());
        }
        return write(json);
    }

    /** The terms that a line about a subscription keeps of it. */
    static Terms terms(String state) {
        JsonNode json = read(state);
        SubscriptionStatus status = SubscriptionStatus.of(json.path("status").asText())
                .orElseThrow(() -> new IllegalStateException("a line of the history has an unknown status: " + state));
        return new Terms(status, instant(json, "startsAt"), instant(json, "endsAt"), instant(json, "graceUntil"));
    }

    private static @Nullable Instant instant(JsonNode json, String key) {
        return json.has(key) ? Instant.parse(json.get(key).asText()) : null;
    }

    private static JsonNode read(String state) {
        try {
            return JSON.readTree(state);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode json, String key, @Nullable Instant instant) {
        if (instant != null) {
            json.put(key, instant.toString());
        }
    }
}
