package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.history.Author;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;

/** Who makes the changes of a session: the caller of the suite's API, else whoever asks Keycloak, else the suite by itself. */
public final class Authorship {

    private static final String AUTHOR = Authorship.class.getName();

    private Authorship() {}

    /** Says who makes the changes of this session. */
    public static void set(KeycloakSession keycloakSession, Author author) {
        keycloakSession.setAttribute(AUTHOR, author);
    }

    /** The id of whoever makes the changes of this session. */
    public static String actorOf(KeycloakSession keycloakSession) {
        return of(keycloakSession).actor();
    }

    static Author of(KeycloakSession keycloakSession) {
        Author known = keycloakSession.getAttribute(AUTHOR, Author.class);
        if (known != null) {
            return known;
        }
        String requestId = UUID.randomUUID().toString();
        return keycloakSession.getContext().getBearerToken() instanceof AccessToken token && token.getSubject() != null
                ? new Author(token.getSubject(), token.getIssuedFor(), requestId, null)
                : Author.system("keycloak", requestId);
    }
}
