package dev.suitegate.realmconfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a realm, in the words of Keycloak's realm representation.
 *
 * @param file the path below {@code realm-config/}, with slashes
 */
record Fragment(String file, ObjectNode content) {

    private static final ObjectReader STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    static Fragment read(SourceFile source) throws IOException {
        try {
            if (STRICT.readTree(Files.readString(source.path())) instanceof ObjectNode content) {
                return new Fragment(source.name(), content);
            }
        } catch (JsonProcessingException e) {
            throw new BuildStopped(source.name(), "", "is not strict JSON: " + e.getMessage());
        }
        throw new BuildStopped(source.name(), "", "is not a JSON object");
    }

    /** A file below the source folder. */
    record SourceFile(String name, Path path) {

        static SourceFile of(Path root, Path path) {
            return new SourceFile(root.relativize(path).toString().replace('\\', '/'), path);
        }
    }

    boolean isDemo() {
        return file.startsWith("demo/");
    }
}
