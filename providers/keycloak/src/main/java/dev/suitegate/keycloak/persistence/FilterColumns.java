package dev.suitegate.keycloak.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.suitegate.core.event.EventType;
import dev.suitegate.core.webhook.TenantFilter;
import dev.suitegate.core.webhook.TypeFilter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An endpoint's filters as JSON; no text at all: there is no filter. */
final class FilterColumns {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FilterColumns() {}

    static @Nullable String text(TypeFilter filter) {
        if (!(filter instanceof TypeFilter.Only only)) {
            return null;
        }
        ArrayNode words = JSON.createArrayNode();
        only.types().stream().sorted().map(EventType::word).forEach(words::add);
        return write(words);
    }

    static @Nullable String text(TenantFilter filter) {
        if (!(filter instanceof TenantFilter.Only only)) {
            return null;
        }
        ArrayNode tenants = JSON.createArrayNode();
        only.tenants()
                .forEach(tenant ->
                        tenants.addObject().put("type", tenant.type().claim()).put("id", tenant.value()));
        return write(tenants);
    }

    static TypeFilter types(@Nullable String text) {
        return text == null
                ? new TypeFilter.All()
                : new TypeFilter.Only(StreamSupport.stream(read(text).spliterator(), false)
                        .map(word -> EventRows.type(word.asText()))
                        .collect(Collectors.toSet()));
    }

    static TenantFilter tenants(@Nullable String text) {
        return text == null
                ? new TenantFilter.Every()
                : new TenantFilter.Only(StreamSupport.stream(read(text).spliterator(), false)
                        .map(tenant -> SubscriptionRows.tenant(
                                tenant.get("type").asText(), tenant.get("id").asText()))
                        .collect(Collectors.toSet()));
    }

    private static String write(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
