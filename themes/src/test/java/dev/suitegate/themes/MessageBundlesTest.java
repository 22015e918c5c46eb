package dev.suitegate.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MessageBundlesTest {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt_BR", "ja");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern MARKUP = Pattern.compile("<|&[#\\w]+;|\\$\\{");

    static Stream<Path> folders() {
        return Stream.of(
                ThemeFiles.LOGIN.resolve("messages"), ThemeFiles.ROOT.resolve(Path.of("theme-resources", "messages")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void holdsExactlyTheSupportedLanguages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(LANGUAGES.stream()
                            .map(language -> "messages_" + language + ".properties")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void saysTheSameThingsInEveryLanguage(Path folder) throws IOException {
        Properties english = bundle(folder, "en");
        for (String language : LANGUAGES) {
            Properties bundle = bundle(folder, language);
            assertThat(keys(bundle)).as(language).isEqualTo(keys(english));
            for (String key : keys(english)) {
                assertThat(arguments(bundle.getProperty(key)))
                        .as("%s of %s", key, language)
                        .isEqualTo(arguments(english.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isPlainTextThatMessageFormatUnderstands(Path folder) throws IOException {
        for (String language : LANGUAGES) {
            Properties bundle = bundle(folder, language);
            for (String key : keys(bundle)) {
                String text = bundle.getProperty(key);
                assertThat(text).as("%s of %s", key, language).isNotBlank();
                assertThat(LONE_APOSTROPHE.matcher(text).find())
                        .as("lone apostrophe in %s of %s", key, language)
                        .isFalse();
                assertThat(MARKUP.matcher(text).find())
                        .as("markup in %s of %s", key, language)
                        .isFalse();
                String shown = new MessageFormat(text, Locale.forLanguageTag(language.replace('_', '-')))
                        .format(new Object[] {"CRM", "Acme"});
                assertThat(shown)
                        .as("%s of %s", key, language)
                        .doesNotContain("''")
                        .doesNotContain("{")
                        .doesNotContain("}");
            }
        }
    }

    @Test
    void hasAHeadlineAndASentenceForEveryReasonOfTheNoAccessPage() throws IOException {
        Matcher list = Pattern.compile("<#assign reasons = \\[(.*?)]>", Pattern.DOTALL)
                .matcher(ThemeFiles.read(ThemeFiles.NO_ACCESS));
        assertThat(list.find()).isTrue();
        Set<String> expected = Stream.concat(matches("\"(\\w+)\"", list.group(1)), Stream.of("other"))
                .flatMap(reason -> Stream.of("noAccess." + reason + ".title", "noAccess." + reason + ".text"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> present = keys(bundle(ThemeFiles.ROOT.resolve(Path.of("theme-resources", "messages")), "en"));
        present.removeIf(key -> !key.matches("noAccess\\..+\\.(title|text)"));
        assertThat(present).isEqualTo(expected);
    }

    @Test
    void namesOnlyKeysThatExistAndEveryKeyOfTheChoicePage() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path folder : folders().toList()) {
            known.addAll(keys(bundle(folder, "en")));
        }
        Set<String> used = new TreeSet<>();
        for (Path template : ThemeFiles.endingWith(".ftl")) {
            String text = ThemeFiles.read(template);
            matches("msg\\(\"([\\w.]+)\"", text).forEach(used::add);
            matches("label=\"([\\w.]+)\"", text).forEach(used::add);
        }
        used.remove("doCancel"); // Keycloak's own
        assertThat(used).isNotEmpty().isSubsetOf(known);
        known.removeIf(key -> !key.startsWith("tenantChoice."));
        assertThat(known).isNotEmpty().isSubsetOf(used);
    }

    private static Properties bundle(Path folder, String language) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("messages_" + language + ".properties"))) {
            bundle.load(reader);
        }
        return bundle;
    }

    private static Set<String> keys(Properties bundle) {
        return new TreeSet<>(bundle.stringPropertyNames());
    }

    private static Set<String> arguments(String text) {
        return matches("\\{(\\d+)}", text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
