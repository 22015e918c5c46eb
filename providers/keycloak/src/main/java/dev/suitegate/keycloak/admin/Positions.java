package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Places in a list that is numbered: the history, or the log of events. */
final class Positions {

    private static final String AFTER = "after";
    private static final String FORM = "[0-9]{1,18}";

    private Positions() {}

    /** The place in a query; null: before the first. */
    static long inQuery(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        if (!after.matches(FORM)) {
            throw new RefusedRequest(Problem.of(ProblemType.BAD_REQUEST, "after must be one of this API's own."));
        }
        return Long.parseLong(after);
    }

    /** The place in a body that has nothing else. */
    static long inBody(ObjectNode json) {
        BodyFields fields = new BodyFields(json);
        Long after = fields.whole(AFTER);
        if (!fields.has(AFTER)) {
            fields.note(ProblemType.MISSING_FIELD, AFTER, "Is required.");
        } else if (after != null && after < 0) {
            fields.note(ProblemType.POSITION_OUT_OF_RANGE, AFTER, "Must be 0 or the position of an event.");
        }
        fields.requireValid();
        return Objects.requireNonNull(after);
    }
}
