package dev.suitegate.it.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks through source files for what must never be in one: private keys, tokens, passwords, paths of somebody's machine, hosts of
 * package registries. What it finds is told by place and kind, never with its value.
 */
final class LeakSearch {
    private static final String PUBLIC_VALUES = "public-values.txt";
    private static final Pattern BINARY = Pattern.compile(".*\\.(png|jar|zip|ico|woff2?)");
    private static final Pattern PUT_TOGETHER_ELSEWHERE = Pattern.compile(".*[$%{}<>\\\\].*");
    private static final String NAME = "(?i:[\\w.-]*(?:password|passwd|passphrase|secret|api[_-]?key))";
    private static final Pattern IS_A_NAME = Pattern.compile(NAME);

    /** What betrays itself by its form. */
    private static final Map<String, Pattern> FORMS = forms();

    /** A name and its value; the value is the group. */
    private static final List<Pattern> ASSIGNMENTS = List.of(
            Pattern.compile(NAME + "(?:[\"']?\\s*[:=]|\"\\s*,)\\s*[\"']([^\"'\\s]{4,})[\"']"),
            Pattern.compile("(?i:\"type\"\\W+\"password\"\\W+\"value\"\\W+)\"([^\"\\s]{4,})\""));

    private static final Pattern UNQUOTED =
            Pattern.compile("^\\s*(?:export\\s+|- )?" + NAME + "\\s*[:=]\\s*([^\"'\\s#]{4,})\\s*$");
    private static final Pattern HOLDS_SETTINGS = Pattern.compile(".*\\.(ya?ml|properties|env|cfg|conf|sh|txt)|[^.]+");

    private final Set<String> publicValues;

    LeakSearch() throws IOException {
        try (InputStream list = LeakSearch.class.getResourceAsStream(PUBLIC_VALUES)) {
            if (list == null) {
                throw new IllegalStateException(PUBLIC_VALUES + " is missing");
            }
            publicValues = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static Map<String, Pattern> forms() {
        Map<String, Pattern> forms = new LinkedHashMap<>();
        forms.put("private key", Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE" + " KEY"));
        forms.put("signed token", Pattern.compile("eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{20,}"));
        forms.put(
                "access key",
                Pattern.compile("\\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\\w{36,}|glpat-[\\w-]{20,}|xox[baprs]-[\\w-]{10,}"
                        + "|[rs]k_live_\\w{16,}|whsec_[A-Za-z0-9+/]{24,})"));
        forms.put("password in an address", Pattern.compile("\\b[a-z][a-z0-9+]*://[^\\s/:@\"']+:[^\\s/@\"'$%{]{4,}@"));
        forms.put(
                "path of a machine",
                Pattern.compile(
                        "(?<![\\w.}/-])/(?:home|Users|work)/[A-Za-z0-9_.-]+|(?<![\\w.}/-])/roo[t]/|\\b[A-Z]:\\\\Users"));
        forms.put(
                "package registry",
                Pattern.compile(
                        "(?i)\\b(?:repo1?\\.maven\\.(?:apache\\.)?org|registry\\.npmjs\\.org|pypi\\.org"
                                + "|files\\.pythonhosted\\.org|proxy\\.golang\\.org|[\\w.-]*(?:artifactory|nexus|jfrog)[\\w-]*\\.\\w+)"));
        return Map.copyOf(forms);
    }

    /** The leaks in the files, each as {@code file:line kind}. */
    List<String> in(Path root, List<String> files) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (String file : files) {
            if (!BINARY.matcher(file).matches()) {
                leaks.addAll(inOne(root.resolve(file), file));
            }
        }
        return List.copyOf(leaks);
    }

    private List<String> inOne(Path path, String name) throws IOException {
        List<String> leaks = new ArrayList<>();
        List<String> lines = text(path, name).lines().toList();
        boolean settings = HOLDS_SETTINGS.matcher(path.getFileName().toString()).matches();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            String place = name + ":" + number + " ";
            FORMS.forEach((kind, form) -> {
                if (form.matcher(line).find()) {
                    leaks.add(place + kind);
                }
            });
            if (holdsPassword(line) || (settings && isSecret(UNQUOTED.matcher(line)))) {
                leaks.add(place + "password");
            }
        }
        return leaks;
    }

    private boolean holdsPassword(String line) {
        return ASSIGNMENTS.stream().anyMatch(assignment -> isSecret(assignment.matcher(line)));
    }

    private boolean isSecret(Matcher assignment) {
        while (assignment.find()) {
            String value = assignment.group(1);
            if (!publicValues.contains(value)
                    && !value.endsWith("-demo-secret")
                    && !IS_A_NAME.matcher(value).matches()
                    && !PUT_TOGETHER_ELSEWHERE.matcher(value).matches()) {
                return true;
            }
        }
        return false;
    }

    // A file that is no text cannot be searched, so it has to be one of the known binary kinds.
    private static String text(Path path, String name) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(name + " is neither text nor of a kind that is known to be none", e);
        }
    }
}
