package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;

/**
 * A refusal as RFC 9457 describes it.
 *
 * @param detail what is wrong here, in English, without anything that the caller sent
 * @param violations the places in the body; empty when it is not about the body's fields
 */
record Problem(ProblemType type, int status, String detail, List<Violation> violations) {

    private static final int SOON = 1;

    static final String MEDIA_TYPE = "application/problem+json";

    Problem {
        violations = List.copyOf(violations);
    }

    static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, List.of());
    }

    /** Something that the path names is not there. */
    static Problem notFound(ProblemType type, String detail) {
        return new Problem(type, 404, detail, List.of());
    }

    /** Everything that is wrong with a body; at least one thing. */
    static Problem of(List<Violation> violations) {
        List<ProblemType> types =
                violations.stream().map(Violation::type).distinct().toList();
        ProblemType type = types.size() == 1 ? types.get(0) : ProblemType.SEVERAL_PROBLEMS;
        String detail = violations.size() == 1
                ? violations.get(0).detail()
                : "The list of errors says what is wrong where, and the type of each.";
        return new Problem(type, type.status(), detail, violations);
    }

    Response response() {
        ResponseBuilder response = Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json());
        return type.isPassing() ? response.header("Retry-After", SOON).build() : response.build();
    }

    String json() {
        ObjectNode json = Json.object();
        json.put("type", type.uri());
        json.put("title", type.title());
        json.put("status", status);
        json.put("detail", detail);
        if (!violations.isEmpty()) {
            ArrayNode errors = json.putArray("errors");
            violations.forEach(violation -> errors.addObject()
                    .put("type", violation.type().uri())
                    .put("pointer", violation.pointer())
                    .put("detail", violation.detail()));
        }
        return Json.write(json);
    }
}
