package dev.suitegate.samples.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import dev.suitegate.samples.settings.ProductSettings;
import java.net.URI;
import java.util.Optional;

/** Takes the provider's answer to an authentication request and, when all is well, redeems the code. */
public final class CompleteSignIn {

    private final OpenIdProvider provider;
    private final TokenEndpoint tokenEndpoint;
    private final VerifyTokens verifyTokens;

    /** Completes sign-ins of one product at one provider. */
    public CompleteSignIn(OpenIdProvider provider, ProductSettings settings) {
        this.provider = provider;
        this.tokenEndpoint = new TokenEndpoint(provider, settings);
        this.verifyTokens = new VerifyTokens(provider, settings);
    }

    /**
     * Completes one sign-in.
     *
     * @param pending what was kept when it started
     * @param callback the address that the browser came back to, with its query
     * @throws ProviderUnavailableException when the token endpoint or the keys cannot be reached
     */
    public SignInOutcome complete(PendingSignIn pending, URI callback) {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(callback);
        } catch (ParseException malformed) {
            return new SignInOutcome.Unbelievable("the authentication response is malformed");
        }
        if (!pending.state().equals(response.getState())) {
            return new SignInOutcome.Unbelievable("the state is not ours");
        }
        // RFC 9207 section 2.4: an answer of another issuer must not be processed, errors included.
        if (!provider.issuer().equals(response.getIssuer())) {
            return new SignInOutcome.Unbelievable("the answer names another issuer, or none");
        }
        return response.indicatesSuccess()
                ? redeem(response.toSuccessResponse().getAuthorizationCode(), pending)
                : declined(response.toErrorResponse().getErrorObject());
    }

    private SignInOutcome redeem(AuthorizationCode code, PendingSignIn pending) {
        var answer = tokenEndpoint.redeem(code, pending.verifier());
        if (answer instanceof TokenAnswer.Refused refused) {
            return new SignInOutcome.Declined(refused.code(), Optional.empty());
        }
        var verdict = verifyTokens.verify(((TokenAnswer.Issued) answer).tokens(), pending.nonce());
        return verdict instanceof TokenVerdict.Trusted trusted
                ? new SignInOutcome.SignedIn(trusted.tokens())
                : new SignInOutcome.Unbelievable(((TokenVerdict.Untrusted) verdict).why());
    }

    private static SignInOutcome declined(ErrorObject error) {
        return new SignInOutcome.Declined(String.valueOf(error.getCode()), Optional.ofNullable(error.getDescription()));
    }
}
