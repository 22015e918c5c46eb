package dev.suitegate.keycloak.admin;

/** Ends a request with a problem; {@link ApiCall} answers with it and rolls back. */
final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedRequest(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
