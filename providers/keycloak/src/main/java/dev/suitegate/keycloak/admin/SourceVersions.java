package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.SourceVersion;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a write stands in the order of billing's writes, in its body or outside of it. */
final class SourceVersions {

    static final String RULE = "Must be a whole number from 0 to " + SourceVersion.MOST + ".";

    private static final Pattern FORM = Pattern.compile("[0-9]{1,16}");

    private SourceVersions() {}

    /** The one in a body; one that is out of range is noted. */
    static @Nullable SourceVersion read(BodyFields fields) {
        Long version = fields.whole("sourceVersion");
        if (version == null || (version >= 0 && version <= SourceVersion.MOST)) {
            return version == null ? null : new SourceVersion(version);
        }
        fields.note(ProblemType.SOURCE_VERSION_OUT_OF_RANGE, "sourceVersion", RULE);
        return null;
    }

    static @Nullable SourceVersion read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!FORM.matcher(text).matches() || Long.parseLong(text) > SourceVersion.MOST) {
            throw new RefusedRequest(Problem.of(ProblemType.SOURCE_VERSION_OUT_OF_RANGE, RULE));
        }
        return new SourceVersion(Long.parseLong(text));
    }
}
