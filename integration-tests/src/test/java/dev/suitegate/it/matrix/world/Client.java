package dev.suitegate.it.matrix.world;

/**
 * An OAuth client of the matrix realm; all of them have the same secret and the same redirect address.
 *
 * @param uuid Keycloak's own id of it
 * @param clientId the {@code client_id}
 */
public record Client(String uuid, String clientId) {
    /** The secret of every client. */
    public static final String SECRET = "of-the-matrix-alone";

    static final String WEB = "-web";
    static final String SECOND = "-second";

    /** Where every client is answered; nothing listens there. */
    public static final String REDIRECT_URI = "http://localhost:7999/callback";
}
