package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the body of a request as bytes, before any parser of the server's could be kind to it. */
final class RequestBody {

    /** Far more than any subscription needs. */
    static final int MAX_BYTES = 16 * 1024;

    private static final Pattern JSON_IN_UTF_8 =
            Pattern.compile("application/json\\s*(?:;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private RequestBody() {}

    /**
     * The object in the body.
     *
     * @param headers the value of a header of the request, by name; null: it has none
     */
    static ObjectNode required(Function<String, @Nullable String> headers, InputStream body) {
        return required(headers, body, MAX_BYTES);
    }

    /** The same for a resource whose bodies may be larger. */
    static ObjectNode required(Function<String, @Nullable String> headers, InputStream body, int most) {
        return optional(headers, body, most)
                .orElseThrow(
                        () -> new RefusedRequest(Problem.of(ProblemType.MISSING_BODY, "A JSON object is expected.")));
    }

    /** The object in the body, or nothing when the body has no bytes. */
    static Optional<ObjectNode> optional(Function<String, @Nullable String> headers, InputStream body) {
        return optional(headers, body, MAX_BYTES);
    }

    private static Optional<ObjectNode> optional(
            Function<String, @Nullable String> headers, InputStream body, int most) {
        if (announcesMore(headers.apply(HttpHeaders.CONTENT_LENGTH), most)) {
            throw tooLarge(most);
        }
        byte[] bytes = bytes(body, most);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        if (bytes.length == 0) {
            return Optional.empty();
        }
        requireJson(headers);
        return Optional.of(Json.read(bytes));
    }

    private static boolean announcesMore(@Nullable String length, int most) {
        if (length == null) {
            return false;
        }
        try {
            return Long.parseLong(length.strip()) > most;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static byte[] bytes(InputStream body, int most) {
        try {
            return body.readNBytes(most + 1);
        } catch (IOException e) {
            throw new RefusedRequest(Problem.of(ProblemType.MISSING_BODY, "The body did not arrive."));
        }
    }

    private static void requireJson(Function<String, @Nullable String> headers) {
        String type = headers.apply(HttpHeaders.CONTENT_TYPE);
        String encoding = headers.apply(HttpHeaders.CONTENT_ENCODING);
        boolean plain = encoding == null || encoding.strip().equalsIgnoreCase("identity");
        if (type == null || !plain || !isJson(type)) {
            throw new RefusedRequest(notJson());
        }
    }

    /** Whether a content type promises JSON in UTF-8 (RFC 8259 section 8.1). */
    static boolean isJson(String contentType) {
        return JSON_IN_UTF_8.matcher(contentType.strip()).matches();
    }

    static Problem notJson() {
        return Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "Send Content-Type: application/json, in UTF-8 and without Content-Encoding.");
    }

    private static RefusedRequest tooLarge(int most) {
        return new RefusedRequest(Problem.of(ProblemType.BODY_TOO_LARGE, "A body has at most " + most + " bytes."));
    }
}
