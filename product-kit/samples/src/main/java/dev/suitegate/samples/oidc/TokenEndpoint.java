package dev.suitegate.samples.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import dev.suitegate.samples.settings.ProductSettings;
import java.io.IOException;

/** The provider's token endpoint, asked with {@code client_secret_basic} (RFC 6749 section 2.3.1). */
final class TokenEndpoint {

    private final OpenIdProvider provider;
    private final ProductSettings settings;

    TokenEndpoint(OpenIdProvider provider, ProductSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    TokenAnswer redeem(AuthorizationCode code, CodeVerifier verifier) {
        return ask(new AuthorizationCodeGrant(code, settings.at("/callback"), verifier));
    }

    TokenAnswer renew(RefreshToken refreshToken) {
        return ask(new RefreshTokenGrant(refreshToken));
    }

    private TokenAnswer ask(AuthorizationGrant grant) {
        var client = new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(settings.clientSecret()));
        var request = new TokenRequest.Builder(provider.tokenEndpoint(), client, grant)
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(OpenIdProvider.CONNECT_TIMEOUT_MILLIS);
        request.setReadTimeout(OpenIdProvider.READ_TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        try {
            var response = request.send();
            if (response.getStatusCode() >= 500) {
                throw new ProviderUnavailableException("the token endpoint answered " + response.getStatusCode());
            }
            return answer(OIDCTokenResponseParser.parse(response));
        } catch (IOException | ParseException failure) {
            throw new ProviderUnavailableException("the token endpoint failed", failure);
        }
    }

    private static TokenAnswer answer(TokenResponse response) {
        if (response instanceof OIDCTokenResponse success) {
            return new TokenAnswer.Issued(success.getOIDCTokens());
        }
        var code = response.toErrorResponse().getErrorObject().getCode();
        return new TokenAnswer.Refused(code == null ? "unknown_error" : code);
    }
}
