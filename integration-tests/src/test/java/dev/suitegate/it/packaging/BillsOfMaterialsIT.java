package dev.suitegate.it.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each CycloneDX bill of materials says what is there, and nothing that changes from build to build. */
final class BillsOfMaterialsIT {
    private static final Path ROOT = Path.of(System.getProperty("suitegate.root", ".."));
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void nameNothingThirdPartyInTheProviderJar() throws IOException {
        JsonNode bill = bill("providers/keycloak");
        assertThat(bill.path("components").findValuesAsText("group")).containsOnly("dev.suitegate");
        assertThat(bill.path("components").findValuesAsText("name"))
                .contains("suitegate-core", "suitegate-billing-client");
        assertThat(bill("themes").path("components")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"product-kit/samples", "launcher"})
    void nameExactlyTheLibrariesThatTheProgramRunsWith(String module) throws IOException {
        Map<String, String> libraries = libraries(ROOT.resolve(module).resolve("target/lib"));
        Map<String, String> named = new TreeMap<>();
        for (JsonNode component : bill(module).path("components")) {
            named.put(
                    component.path("name").asText() + "-"
                            + component.path("version").asText() + ".jar",
                    sha256(component));
        }
        assertThat(libraries).isNotEmpty();
        assertThat(named).isEqualTo(libraries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"billing-client", "providers/keycloak", "themes", "product-kit/samples", "launcher"})
    void areTheSameInEachBuild(String module) throws IOException {
        JsonNode bill = bill(module);
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.has("serialNumber")).isFalse();
        assertThat(bill.path("metadata").has("timestamp")).isFalse();
        JsonNode described = bill.path("metadata").path("component");
        assertThat(described.path("group").asText()).isEqualTo("dev.suitegate");
        assertThat(ROOT.resolve(module)
                        .resolve("target/" + described.path("name").asText() + ".jar"))
                .isRegularFile();
        assertThat(described.path("licenses").findValuesAsText("id")).containsExactly("Apache-2.0");
    }

    private static JsonNode bill(String module) throws IOException {
        return JSON.readTree(ROOT.resolve(module).resolve("target/bom.json").toFile());
    }

    private static String sha256(JsonNode component) {
        for (JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "";
    }

    private static Map<String, String> libraries(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sums.put(file.getFileName().toString(), sha256(file));
            }
        }
        return sums;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
