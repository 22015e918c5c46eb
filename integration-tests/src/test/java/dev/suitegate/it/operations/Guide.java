package dev.suitegate.it.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Markdown page, as text and by its parts. */
record Guide(Path file, String text) {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    static Guide read(Path file) throws IOException {
        return new Guide(file, Files.readString(file));
    }

    /** The code blocks in one language, in order. */
    List<String> blocks(String language) {
        Pattern block = Pattern.compile("^ *```" + language + "\\n(.*?)^ *```", Pattern.MULTILINE | Pattern.DOTALL);
        return block.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Every different text that a pattern finds. */
    Set<String> names(String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The links that lead nowhere: to a file that is not there, or to a heading that its page does not have. */
    List<String> brokenLinks() {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.matches("(https?|mailto):.*"))
                .filter(this::isBroken)
                .toList();
    }

    private boolean isBroken(String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
        if (!Files.exists(target)) {
            return true;
        }
        return parts.length > 1 && !anchors(target).contains(parts[1]);
    }

    private static Set<String> anchors(Path page) {
        try {
            return HEADING.matcher(Files.readString(page))
                    .results()
                    .map(found -> anchor(found.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // As GitHub makes it: lower case, only letters, digits, hyphens, underscores and spaces, and these as hyphens.
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
