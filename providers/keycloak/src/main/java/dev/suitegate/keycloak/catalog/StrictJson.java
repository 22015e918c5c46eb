package dev.suitegate.keycloak.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.keycloak.catalog.InvalidProductFile.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads bytes as one JSON object (RFC 8259), without any of the leniencies that make two parsers disagree. */
final class StrictJson {

    static final int MAX_BYTES = 64 * 1024;

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** @throws InvalidProductFile when the bytes are not exactly one JSON object of a sensible size */
    static ObjectNode object(byte[] json) {
        if (json.length > MAX_BYTES) {
            throw invalid("is larger than 64 KiB");
        }
        String text = utf8(json);
        if (text.startsWith("\ufeff")) {
            throw invalid("starts with a byte order mark");
        }
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw invalid("is not strict JSON: " + e.getOriginalMessage() + positionOf(e));
        }
        throw invalid("is not a JSON object");
    }

    private static String utf8(byte[] json) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException e) {
            throw invalid("is not UTF-8");
        }
    }

    private static String positionOf(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static InvalidProductFile invalid(String message) {
        return new InvalidProductFile(List.of(new Problem("", message)));
    }
}
