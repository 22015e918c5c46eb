package dev.suitegate.core.event;

import java.util.regex.Pattern;

/** Names an endpoint that events are delivered to; made by the suite, unique in a realm. */
public record EndpointId(String value) {

    /** As much as the owner of an entry in Keycloak's outbox may have. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public EndpointId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("an endpoint id has 1 to 64 characters A-Z, a-z, 0-9, '_' and '-',"
                    + " and starts with a letter or digit");
        }
    }

    /** Whether {@code text} has the form of an endpoint's id. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
