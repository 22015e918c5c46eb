package dev.suitegate.it.support;

import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.util.Optional;

/**
 * One sign-in that a relying party has begun.
 *
 * @param url where the browser is sent
 * @param redirectUri where it comes back
 * @param issuer who must answer (RFC 9207)
 * @param state ties the answer to this attempt
 * @param nonce ties the ID token to this attempt
 * @param verifier the secret behind the code challenge (RFC 7636)
 */
public record Attempt(URI url, URI redirectUri, URI issuer, State state, Nonce nonce, CodeVerifier verifier) {
    /** Whether an address is the answer to this attempt. */
    public boolean isAnsweredBy(URI address) {
        return address.toString().startsWith(redirectUri + "?");
    }

    /** What an address answers; the state and the issuer must be this attempt's. */
    public Answer answer(URI address) {
        AuthorizationResponse response = parse(address);
        if (!state.equals(response.getState())) {
            throw new AssertionError("another state came back: " + address);
        }
        if (response.getIssuer() == null || !response.getIssuer().getValue().equals(issuer.toString())) {
            throw new AssertionError("another issuer, or none, came back: " + address);
        }
        if (response.indicatesSuccess()) {
            return new Answer.Code(response.toSuccessResponse().getAuthorizationCode(), this);
        }
        AuthorizationErrorResponse refused = response.toErrorResponse();
        return new Answer.Refused(
                refused.getErrorObject().getCode(),
                Optional.ofNullable(refused.getErrorObject().getDescription()).orElse(""));
    }

    private static AuthorizationResponse parse(URI address) {
        try {
            return AuthorizationResponse.parse(address);
        } catch (ParseException e) {
            throw new AssertionError("no authorization response: " + address, e);
        }
    }
}
