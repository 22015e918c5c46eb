package dev.suitegate.it.support;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import java.util.Optional;

/** How the token endpoint answered (RFC 6749 section 5). */
public sealed interface TokenAnswer {
    /**
     * Tokens.
     *
     * @param accessToken always there
     * @param refreshToken empty when there is none
     * @param idToken empty when there is none
     */
    record Issued(String accessToken, Optional<String> refreshToken, Optional<String> idToken) implements TokenAnswer {
        /** The refresh token, which must be there. */
        public String renewal() {
            return refreshToken.orElseThrow(() -> new AssertionError("no refresh token"));
        }
    }

    /** No tokens. */
    record Refused(int status, String error, String description) implements TokenAnswer {}

    /** The tokens. */
    default Issued issued() {
        if (this instanceof Issued issued) {
            return issued;
        }
        throw new AssertionError("expected tokens but got " + this);
    }

    /** The refusal. */
    default Refused refused() {
        if (this instanceof Refused refused) {
            return refused;
        }
        throw new AssertionError("expected a refusal but got tokens");
    }

    static TokenAnswer of(TokenResponse response) {
        if (!response.indicatesSuccess()) {
            ErrorObject error = response.toErrorResponse().getErrorObject();
            return new Refused(
                    error.getHTTPStatusCode(),
                    error.getCode(),
                    Optional.ofNullable(error.getDescription()).orElse(""));
        }
        Tokens tokens = response.toSuccessResponse().getTokens();
        Optional<String> idToken = response instanceof OIDCTokenResponse oidc
                ? Optional.ofNullable(oidc.getOIDCTokens().getIDTokenString())
                : Optional.empty();
        return new Issued(
                tokens.getAccessToken().getValue(),
                Optional.ofNullable(tokens.getRefreshToken()).map(token -> token.getValue()),
                idToken);
    }
}
