package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.path.Outcome.Form;
import dev.suitegate.it.matrix.path.Outcome.Refused;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.world.Client;
import dev.suitegate.it.matrix.world.MatrixRealm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keycloak's standard token exchange (RFC 8693). */
final class Exchange {
    private static final String TYPE = "urn:ietf:params:oauth:token-type:";

    private Exchange() {}

    static void equip(MatrixRealm realm, Client requester) {
        realm.change(
                requester,
                client -> Device.attributes(client)
                        .put("standard.token.exchange.enabled", "true")
                        .put("standard.token.exchange.enableRefreshRequestedTokenType", "SAME_SESSION"));
    }

    /** Exchanges for an access token and for a refresh token; both must be refused. */
    static Outcome both(TokenEndpoint requester, String subjectToken, Map<String, String> further) {
        return List.of("access_token", "refresh_token").stream()
                .map(type -> one(requester, subjectToken, type, further))
                .filter(outcome -> !(outcome instanceof Refused))
                .findFirst()
                .orElse(new Refused(Form.NO_TOKEN, "both kinds"));
    }

    private static Outcome one(
            TokenEndpoint requester, String subjectToken, String requestedType, Map<String, String> further) {
        Map<String, String> parameters = new LinkedHashMap<>(further);
        parameters.put("subject_token", subjectToken);
        parameters.put("subject_token_type", TYPE + "access_token");
        parameters.put("requested_token_type", TYPE + requestedType);
        Reply reply = requester.grant("urn:ietf:params:oauth:grant-type:token-exchange", parameters);
        // An unacceptable subject token is an invalid request (RFC 8693 section 2.2.2).
        return reply.status() == 400 && reply.text("error").equals("invalid_request")
                ? new Refused(Form.NO_TOKEN, reply.text("error_description"))
                : Answers.ofToken(reply);
    }
}
