package dev.suitegate.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses what a hand-written realm never holds: keys of an export, secrets, passwords of real people, loose placeholders. */
final class RefusedContent {

    private static final Set<String> OF_AN_EXPORT = Set.of("id", "containerId", "createdTimestamp", "notBefore");
    private static final Pattern SECRET = Pattern.compile("\\$\\{[A-Z][A-Z0-9_]*_CLIENT_SECRET}");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Za-z0-9_.]+:(?!\\d+})");

    private final Fragment fragment;

    private RefusedContent(Fragment fragment) {
        this.fragment = fragment;
    }

    static void check(Fragment fragment) {
        new RefusedContent(fragment).walk("", "", fragment.content());
    }

    private void walk(String pointer, String key, JsonNode value) {
        if (OF_AN_EXPORT.contains(key)) {
            stop(pointer, "belongs to an export, not to a hand-written file");
        }
        if (key.equals("credentials") && !fragment.isDemo()) {
            stop(pointer, "only demo users have a password in a file");
        }
        if (key.equals("secret") && !SECRET.matcher(value.asText()).matches()) {
            stop(pointer, "a secret is only ever a placeholder without a default, such as ${CRM_WEB_CLIENT_SECRET}");
        }
        if (value.isTextual() && DEFAULT.matcher(value.textValue()).find()) {
            stop(pointer, "a placeholder has no default other than a number");
        }
        value.properties().forEach(field -> walk(pointer + "/" + field.getKey(), field.getKey(), field.getValue()));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            walk(pointer + "/" + i, "", value.get(i));
        }
    }

    private void stop(String pointer, String fault) {
        throw new BuildStopped(fragment.file(), pointer, fault);
    }
}
