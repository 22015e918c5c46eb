package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a call was refused (RFC 9457). A refused call has changed nothing.
 *
 * @param type the stable name to branch on, a URI
 * @param title what the type means, in English
 * @param status the HTTP status
 * @param detail what is wrong here, in English, without anything that the caller sent
 * @param errors the places in the body; null: it is not about the body's fields
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        description = "Why a call was refused (RFC 9457). Branch on type; titles and details may change.",
        requiredProperties = {"type", "title", "status", "detail"})
public record Problem(
        @Schema(ref = "ProblemType") String type,

        String title,
        int status,
        String detail,
        @Nullable List<Violation> errors) {

    /** What every type begins with. */
    public static final String BASE = "https://suitegate.dev/problems/";

    /** The problem in the answer of a refused call; nothing when the answer has none, such as one of a gateway's. */
    public static Optional<Problem> in(WebApplicationException refused) {
        return "application/problem+json".equals(refused.getResponse().getHeaderString("Content-Type"))
                ? Optional.of(refused.getResponse().readEntity(Problem.class))
                : Optional.empty();
    }

    /** The type; nothing when it is newer than this client. */
    public Optional<ProblemType> known() {
        return ProblemType.of(type);
    }

    /**
     * A place in the body, and what is wrong there.
     *
     * @param pointer where it is (RFC 6901)
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(
            name = "Violation",
            requiredProperties = {"type", "pointer", "detail"})
    public record Violation(
            @Schema(ref = "ProblemType") String type,

            @Schema(description = "Where in the body (RFC 6901).")
            String pointer,

            String detail) {}
}
