package dev.suitegate.keycloak.admin;

import org.jspecify.annotations.Nullable;

/** What in a query is either true or false. */
final class Flags {

    private Flags() {}

    /** Whether it is true; what is not there is false. */
    static boolean isTrue(String name, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new RefusedRequest(Problem.of(ProblemType.BAD_REQUEST, name + " must be true or false."));
    }
}
