package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON (RFC 8259) as the API speaks it: our own mapper, so that no setting of the server's makes it lenient. */
final class Json {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String write(Object content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes as exactly one object, without any of the leniencies that make two parsers disagree. */
    static ObjectNode read(byte[] bytes) {
        try (JsonParser parser = MAPPER.createParser(utf8(bytes))) {
            JsonNode node = MAPPER.readTree(parser);
            if (node instanceof ObjectNode object && parser.nextToken() == null) {
                return object;
            }
            throw malformed("The body must be exactly one JSON object.");
        } catch (StreamConstraintsException e) {
            throw new RefusedRequest(Problem.of(
                    ProblemType.JSON_BEYOND_LIMITS,
                    "Objects nest at most " + DEEPEST + " deep, and numbers have at most " + LONGEST_NUMBER
                            + " digits."));
        } catch (MismatchedInputException e) {
            throw new RefusedRequest(
                    Problem.of(ProblemType.DUPLICATE_KEY, "Each key may stand in an object only once."));
        } catch (IOException e) {
            throw malformed("The body is not JSON.");
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8.");
        }
    }

    private static RefusedRequest malformed(String detail) {
        return new RefusedRequest(Problem.of(ProblemType.MALFORMED_JSON, detail));
    }
}
