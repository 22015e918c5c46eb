package dev.suitegate.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, success criteria 1.4.3 (text, 4.5 to 1) and 1.4.11 (edges, marks and focus, 3 to 1), in light and dark. */
final class ColourContrastTest {

    private static final double TEXT = 4.5;
    private static final double NON_TEXT = 3;

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, page",
        "ink, surface",
        "ink, sunken",
        "quiet, page",
        "quiet, surface",
        "quiet, sunken",
        "link, page",
        "link, surface",
        "link, sunken",
        "on-brand, brand",
        "on-brand, brand-strong",
        "danger, surface",
        "danger, danger-soft",
        "warning, warning-soft",
        "success, success-soft",
    })
    void textCanBeRead(String text, String ground) throws IOException {
        assertContrast(text, ground, TEXT);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "control, page",
        "control, surface",
        "focus, page",
        "focus, surface",
        "focus, sunken",
        "brand, surface",
        "warning, surface",
    })
    void edgesAndFocusCanBeSeen(String mark, String ground) throws IOException {
        assertContrast(mark, ground, NON_TEXT);
    }

    private static void assertContrast(String front, String back, double least) throws IOException {
        for (String scheme : new String[] {":root", ".pf-v5-theme-dark"}) {
            Map<String, Integer> colours = colours(scheme);
            assertThat(colours).containsKeys(front, back);
            assertThat(contrast(colours.getOrDefault(front, 0), colours.getOrDefault(back, 0)))
                    .as("%s on %s in %s", front, back, scheme)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Map<String, Integer> colours(String scheme) throws IOException {
        String css = ThemeFiles.read(ThemeFiles.LOGIN.resolve("resources/css/suitegate.css"));
        Matcher block = Pattern.compile("(?m)^" + Pattern.quote(scheme) + " \\{([^}]*)}")
                .matcher(css);
        assertThat(block.find()).as("the block %s", scheme).isTrue();
        return Pattern.compile("--suite-([\\w-]+): #(\\p{XDigit}{6});")
                .matcher(block.group(1))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> Integer.parseInt(match.group(2), 16)));
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
