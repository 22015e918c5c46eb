package dev.suitegate.samples.endpoint;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.suitegate.samples.oidc.LogoutVerdict;
import dev.suitegate.samples.oidc.ProviderUnavailableException;
import dev.suitegate.samples.oidc.ReadLogoutToken;
import dev.suitegate.samples.session.Sessions;
import dev.suitegate.samples.web.Endpoint;
import dev.suitegate.samples.web.Reply;
import dev.suitegate.samples.web.Request;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;

/** {@code POST /backchannel-logout}: the provider ends sessions (OpenID Connect Back-Channel Logout 1.0). */
final class BackchannelLogout implements Endpoint {

    private static final Logger LOG = System.getLogger(BackchannelLogout.class.getName());

    private final ReadLogoutToken readLogoutToken;
    private final Sessions sessions;

    BackchannelLogout(ReadLogoutToken readLogoutToken, Sessions sessions) {
        this.readLogoutToken = readLogoutToken;
        this.sessions = sessions;
    }

    // Section 2.8: 200 when done, 400 with an error object when the request is not valid.
    @Override
    public Reply answer(Request request) {
        var token = request.form().get("logout_token");
        if (token.isEmpty()) {
            return failed(400, "invalid_request", "logout_token is missing");
        }
        try {
            return carryOut(readLogoutToken.read(token.get()));
        } catch (ProviderUnavailableException unavailable) {
            LOG.log(Level.WARNING, "a logout token could not be checked: " + unavailable.getMessage());
            return failed(503, "temporarily_unavailable", "the keys of the provider are not available");
        }
    }

    private Reply carryOut(LogoutVerdict verdict) {
        if (verdict instanceof LogoutVerdict.EndSessions which) {
            LOG.log(Level.INFO, "the provider ended " + sessions.end(which) + " session(s)");
            return Reply.empty(200);
        }
        LOG.log(Level.WARNING, "a logout token was refused: " + ((LogoutVerdict.Invalid) verdict).why());
        return failed(400, "invalid_request", "the logout token is not valid");
    }

    private static Reply failed(int status, String error, String description) {
        return Reply.json(
                status, JSONObjectUtils.toJSONString(Map.of("error", error, "error_description", description)));
    }
}
