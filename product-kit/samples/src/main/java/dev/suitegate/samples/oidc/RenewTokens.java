package dev.suitegate.samples.oidc;

import dev.suitegate.samples.settings.ProductSettings;

/** Asks for fresh tokens with the refresh token (RFC 6749 section 6). */
public final class RenewTokens {

    private final TokenEndpoint tokenEndpoint;
    private final VerifyTokens verifyTokens;

    /** Renews the tokens of one product at one provider. */
    public RenewTokens(OpenIdProvider provider, ProductSettings settings) {
        this.tokenEndpoint = new TokenEndpoint(provider, settings);
        this.verifyTokens = new VerifyTokens(provider, settings);
    }

    /**
     * Renews tokens. A refresh token rotates, so nobody may renew the same tokens twice.
     *
     * @throws ProviderUnavailableException when the provider cannot be reached; the old tokens then still stand
     */
    public Renewal renew(VerifiedTokens tokens) {
        if (tokens.refreshToken().isEmpty()) {
            return new Renewal.Ended("there is no refresh token");
        }
        var answer = tokenEndpoint.renew(tokens.refreshToken().get());
        if (answer instanceof TokenAnswer.Refused refused) {
            return new Renewal.Ended(refused.code());
        }
        var verdict = verifyTokens.verifyRenewed(((TokenAnswer.Issued) answer).tokens(), tokens);
        return verdict instanceof TokenVerdict.Trusted trusted
                ? new Renewal.Renewed(trusted.tokens())
                : new Renewal.Ended(((TokenVerdict.Untrusted) verdict).why());
    }
}
