package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.token.PinClaims;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.util.UserSessionUtil;

/**
 * An access token that a request for further tokens is made with: the subject token of a token exchange (RFC 8693), the bearer
 * token of a permission request (UMA 2.0), the token shown to the userinfo endpoint.
 *
 * @param issuedTo the client that it was issued to
 * @param userSession the session behind it; null: Keycloak itself refuses the token
 */
record PresentedToken(
        AccessToken token, ClientModel issuedTo, @Nullable UserSessionModel userSession) {

    /** Nothing when the text is no access token of this realm; Keycloak then refuses it for what it is. */
    static Optional<PresentedToken> read(KeycloakSession keycloakSession, @Nullable String text) {
        return read(keycloakSession, text, null)
                .map(presented -> presented.of(UserSessionUtil.findValidSessionForAccessToken(
                                keycloakSession,
                                keycloakSession.getContext().getRealm(),
                                presented.token,
                                presented.issuedTo,
                                invalid -> {})
                        .getUserSession()));
    }

    /** One whose session Keycloak has already found. */
    static Optional<PresentedToken> read(
            KeycloakSession keycloakSession, @Nullable String text, @Nullable UserSessionModel userSession) {
        AccessToken token = text == null ? null : keycloakSession.tokens().decode(text, AccessToken.class);
        if (token == null || token.getIssuedFor() == null) {
            return Optional.empty();
        }
        RealmModel realm = keycloakSession.getContext().getRealm();
        return Optional.ofNullable(realm.getClientByClientId(token.getIssuedFor()))
                .map(issuedTo -> new PresentedToken(token, issuedTo, userSession));
    }

    private PresentedToken of(@Nullable UserSessionModel found) {
        return new PresentedToken(token, issuedTo, found);
    }

    Optional<Pin> pin() {
        return PinClaims.read(token);
    }

    /** Whether it is still good for what it was issued for; its pin is then what the token guard goes by. */
    Optional<Refused> accept(KeycloakSession keycloakSession) {
        if (userSession == null) {
            return Optional.empty();
        }
        Verdict verdict = new TokenAccess(keycloakSession).evaluate(issuedTo, userSession, pin());
        if (verdict instanceof Refused refused) {
            return Optional.of(refused);
        }
        if (verdict instanceof Allowed allowed) {
            new PresentedPin(allowed.grant().product(), allowed.grant().pin()).keep(keycloakSession);
        }
        return Optional.empty();
    }
}
