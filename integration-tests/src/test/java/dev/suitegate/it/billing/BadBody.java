package dev.suitegate.it.billing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A body that the subscription API must not take.
 *
 * @param type the last part of the problem type's URI
 * @param status the HTTP status
 * @param body what is sent
 */
record BadBody(String type, int status, String body) {
    /** What every bad body is a variation of. */
    static final String GOOD = json(good());

    static List<BadBody> all() {
        return List.of(
                new BadBody("missing-body", 400, ""),
                new BadBody("malformed-json", 400, GOOD.substring(1)),
                new BadBody("malformed-json", 400, "[" + GOOD + "]"),
                new BadBody("duplicate-key", 400, GOOD.replaceFirst("\\{", "{\"plan\":\"pro\",")),
                new BadBody("json-beyond-limits", 400, "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}"),
                new BadBody("body-too-large", 413, GOOD + " ".repeat(17 * 1024)),
                with("unknown-field", Map.of("price", 1)),
                with("wrong-type", Map.of("plan", 7)),
                without("missing-field", "plan"),
                without("missing-subject", "tenant"),
                with("two-subjects", Map.of("user", "ann")),
                with("unknown-tenant", Map.of("tenant", "initech")),
                with("unknown-product", Map.of("product", "payroll")),
                with("unknown-status", Map.of("status", "frozen")),
                with("dedicated-product", Map.of("tenant", "globex", "product", "acme-portal")),
                with("invalid-date", Map.of("endsAt", "tomorrow")),
                with("end-before-start", Map.of("startsAt", "2030-01-02T00:00:00Z", "endsAt", "2030-01-01T00:00:00Z")),
                with("trial-without-end", Map.of("status", "trialing")),
                with("past-due-without-grace", Map.of("status", "past_due")),
                with("seats-out-of-range", Map.of("seats", -1)),
                personal("unknown-user", Map.of("user", "nobody")),
                personal("personal-seats", Map.of("user", "zoe", "seats", 1)));
    }

    private static BadBody with(String type, Map<String, Object> fields) {
        Map<String, Object> document = good();
        document.putAll(fields);
        return new BadBody(type, 422, json(document));
    }

    private static BadBody without(String type, String field) {
        Map<String, Object> document = good();
        document.remove(field);
        return new BadBody(type, 422, json(document));
    }

    private static BadBody personal(String type, Map<String, Object> fields) {
        Map<String, Object> document = good();
        document.remove("tenant");
        document.putAll(fields);
        return new BadBody(type, 422, json(document));
    }

    private static Map<String, Object> good() {
        return new HashMap<>(Map.of("tenant", "acme", "product", "verify", "plan", "standard", "status", "active"));
    }

    private static String json(Map<String, Object> document) {
        try {
            return new ObjectMapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
