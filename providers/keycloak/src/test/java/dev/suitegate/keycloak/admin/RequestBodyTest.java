package dev.suitegate.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestBodyTest {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @Test
    void takesAnObjectUpToTheLimit() {
        String body = "{\"a\":1}";
        String longest = body + " ".repeat(RequestBody.MAX_BYTES - body.length());
        assertThat(RequestBody.required(JSON::get, stream(longest)).path("a").asInt())
                .isEqualTo(1);
        assertThat(refusal(JSON, longest + " ")).isEqualTo(ProblemType.BODY_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16385", "99999999999999999999", "many"})
    void refusesTooMuchByItsAnnouncement(String length) {
        Map<String, String> headers = new HashMap<>(JSON);
        headers.put("Content-Length", length);
        assertThat(refusal(headers, "{}")).isEqualTo(ProblemType.BODY_TOO_LARGE);
    }

    @Test
    void tellsNoBodyFromAnEmptyObject() {
        assertThat(RequestBody.optional(Map.<String, String>of()::get, stream("")))
                .isEmpty();
        assertThat(RequestBody.optional(JSON::get, stream("{}"))).isPresent();
        assertThat(refusal(JSON, "")).isEqualTo(ProblemType.MISSING_BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json;charset=UTF-8", "Application/JSON", "application/json; charset=\"utf-8\""})
    void takesJsonInUtf8HoweverItIsSpelled(String type) {
        assertThat(RequestBody.required(Map.of("Content-Type", type)::get, stream("{}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json;charset=utf-7", "application/jsonp", "foo", ""})
    void refusesOtherContent(String type) {
        assertThat(refusal(Map.of("Content-Type", type), "{}")).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void refusesABodyOfUnknownOrCompressedContent() {
        assertThat(refusal(Map.of(), "{}")).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertThat(refusal(Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"), "{}"))
                .isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|MALFORMED_JSON",
                "null|MALFORMED_JSON",
                "'\"x\"'|MALFORMED_JSON",
                "'{\"a\":'|MALFORMED_JSON",
                "'{} {}'|MALFORMED_JSON",
                "'{\"a\":NaN}'|MALFORMED_JSON",
                "'{\"a\":05}'|MALFORMED_JSON",
                "'{\"a\":1,}'|MALFORMED_JSON",
                "'{/* */}'|MALFORMED_JSON",
                "'\ufeff{}'|MALFORMED_JSON",
                "'{\"a\":1,\"a\":1}'|DUPLICATE_KEY",
                "'{\"b\":{\"a\":1,\"a\":2}}'|DUPLICATE_KEY",
                "'{\"a\":[[[[[[[[1]]]]]]]]}'|JSON_BEYOND_LIMITS",
            })
    void refusesWhatTwoParsersCouldReadDifferently(String body, ProblemType type) {
        assertThat(refusal(JSON, body)).isEqualTo(type);
    }

    @Test
    void refusesLongNumbersAndDeepNests() {
        assertThat(refusal(JSON, "{\"a\":" + "9".repeat(101) + "}")).isEqualTo(ProblemType.JSON_BEYOND_LIMITS);
        assertThat(refusal(JSON, "{\"a\":" + "[".repeat(10_000))).isEqualTo(ProblemType.JSON_BEYOND_LIMITS);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = "{\"a\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        RefusedRequest refused = catchThrowableOfType(
                RefusedRequest.class, () -> RequestBody.required(JSON::get, new ByteArrayInputStream(latin)));
        assertThat(refused.problem().type()).isEqualTo(ProblemType.MALFORMED_JSON);
    }

    private static ProblemType refusal(Map<String, String> headers, String body) {
        return catchThrowableOfType(RefusedRequest.class, () -> RequestBody.required(headers::get, stream(body)))
                .problem()
                .type();
    }

    private static ByteArrayInputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }
}
