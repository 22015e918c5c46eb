package dev.suitegate.keycloak.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the change was made that an entry is left of, kept beside the entry through all the steps that follow from it. */
public final class Cause {

    private static final String MADE_AT = "causedAt";

    private Cause() {}

    public static String write(Instant madeAt) {
        return Json.write(Json.object().put(MADE_AT, madeAt.toString()));
    }

    /**
     * Reads it back.
     *
     * @param metadata null: the entry was added with the change itself
     * @param addedAt when the entry was added
     */
    public static Instant read(@Nullable String metadata, Instant addedAt) {
        return metadata == null
                ? addedAt
                : Instant.parse(Json.read(metadata).path(MADE_AT).asText());
    }
}
