package dev.suitegate.it.load;

/** Nothing came back, or something that neither grants nor refuses. */
public final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoAnswer(String what) {
        super(what);
    }

    public NoAnswer(String what, Throwable cause) {
        super(what, cause);
    }

    /**
     * Whether Keycloak could not tell about a token: whatever goes wrong while it looks, it says by this text with status 400. To
     * whoever asks that is no permission.
     */
    public static boolean isOfIntrospection(int status, String description) {
        return status == 400 && description.equals("Failed to introspect token.");
    }
}
