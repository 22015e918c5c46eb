package dev.suitegate.samples.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * What must come back with the answer to one authentication request.
 *
 * @param state binds the answer to the browser (RFC 6749 section 10.12)
 * @param nonce binds the ID token to the request (OpenID Connect Core section 3.1.2.1)
 * @param verifier proves at the token endpoint who asked (RFC 7636)
 */
public record PendingSignIn(State state, Nonce nonce, CodeVerifier verifier) {

    static PendingSignIn fresh() {
        return new PendingSignIn(new State(), new Nonce(), new CodeVerifier());
    }

    @Override
    public String toString() {
        return "pending sign-in";
    }
}
