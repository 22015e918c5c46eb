package dev.suitegate.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of products, tenants and people reach these files; nothing in them may turn such a name into code. */
final class SafeTemplatesTest {

    private static final Pattern TEMPLATE_COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("a way around escaping", "\\?\\s*no_esc\\b|<#noautoesc|<#outputformat"),
                Arguments.of("code made from text", "\\?\\s*(new|eval|eval_json|interpret|api)\\b"),
                Arguments.of("an inline handler", "\\son[a-z]+\\s*="),
                Arguments.of("a script", "<script\\b"),
                Arguments.of("a value inside a style", "style\\s*=\\s*\"[^\"]*\\$\\{"),
                Arguments.of("an address that the consent page lacks (keycloak#52761)", "url\\.loginAction"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void noTemplateHas(String what, String forbidden) throws IOException {
        assertNone(what, forbidden, ThemeFiles.endingWith(".ftl"));
    }

    @ParameterizedTest
    @MethodSource("fileKinds")
    void nothingIsLoadedFromElsewhere(String ending) throws IOException {
        List<Path> files = ThemeFiles.endingWith(ending);
        assertThat(files).isNotEmpty();
        assertNone("an external resource", "(?:src|href|url)\\s*[=(]\\s*[\"']?\\s*(?:https?:)?//|@import", files);
    }

    static Stream<String> fileKinds() {
        return Stream.of(".ftl", ".css", ".svg");
    }

    private static void assertNone(String what, String forbidden, List<Path> files) throws IOException {
        Pattern pattern = Pattern.compile(forbidden, Pattern.CASE_INSENSITIVE);
        for (Path file : files) {
            String text = TEMPLATE_COMMENT.matcher(ThemeFiles.read(file)).replaceAll("");
            assertThat(pattern.matcher(text).find()).as("%s has %s", file, what).isFalse();
        }
    }
}
