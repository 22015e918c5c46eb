package dev.suitegate.it.matrix.path;

import java.util.Map;

/** What the last step of a path came to. */
public sealed interface Outcome {
    /**
     * The client or the person got what the path gives.
     *
     * @param what it, in a word
     * @param given what can be used further, by the protocol's names; empty where it is an end in itself
     */
    record Through(String what, Map<String, String> given) implements Outcome {
        /** Copies what was given. */
        public Through {
            given = Map.copyOf(given);
        }

        Through(String what) {
            this(what, Map.of());
        }
    }

    /**
     * Refused, in a form that the path's protocol knows.
     *
     * @param form which form
     * @param words what was told beside it, for people who read a failure
     */
    record Refused(Form form, String words) implements Outcome {}

    /** Neither: a server error, or an answer that no client understands. */
    record Unclear(String what) implements Outcome {}

    /** The forms of a refusal. */
    enum Form {
        /** {@code access_denied} to the client (RFC 6749 section 4.1.2.1). */
        ACCESS_DENIED,
        /** The suite's page that says why. */
        NO_ACCESS_PAGE,
        /** The sign-in itself failed: the form again, or an error page of Keycloak. */
        SIGN_IN_REFUSED,
        /** A token endpoint's {@code invalid_grant}, or {@code access_denied} of the device grant (RFC 8628 section 3.5). */
        NO_TOKEN,
        /** 401 {@code invalid_token} (RFC 6750 section 3.1). */
        INVALID_TOKEN,
        /** Exactly {@code {"active": false}} (RFC 7662 section 2.2). */
        INACTIVE,
        /** The request is of a kind that no product may make. */
        NOT_FOR_PRODUCTS,
        /** A page of Keycloak's own, without a way on: the client that the sign-in was for is gone. */
        NO_WAY_ON,
        /** The product was told that its session is over. */
        SESSION_ENDED
    }
}
