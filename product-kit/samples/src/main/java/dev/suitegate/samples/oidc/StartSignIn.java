package dev.suitegate.samples.oidc;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import dev.suitegate.samples.settings.ProductSettings;
import java.net.URI;
import java.util.Optional;

/** Makes an authentication request: code flow with PKCE S256, state and nonce. */
public final class StartSignIn {

    /**
     * A request that is under way.
     *
     * @param address where the browser goes
     * @param pending what must come back
     */
    public record Started(URI address, PendingSignIn pending) {}

    // The other scopes, and with them the claims, are the defaults of the registered client.
    private static final Scope SCOPE = new Scope("openid");

    private final OpenIdProvider provider;
    private final ProductSettings settings;

    /** Starts sign-ins of one product at one provider. */
    public StartSignIn(OpenIdProvider provider, ProductSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /**
     * Starts one sign-in.
     *
     * @param tenantHint organization id, alias or {@code personal}, sent as {@code suite_tenant}
     * @param prompt as in OpenID Connect Core section 3.1.2.1
     * @throws ProviderUnavailableException when the provider cannot be discovered
     */
    public Started start(Optional<String> tenantHint, Optional<Prompt.Type> prompt) {
        var pending = PendingSignIn.fresh();
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, SCOPE, new ClientID(settings.clientId()), settings.at("/callback"))
                .endpointURI(provider.authorizationEndpoint())
                .state(pending.state())
                .nonce(pending.nonce())
                .codeChallenge(pending.verifier(), CodeChallengeMethod.S256);
        tenantHint.ifPresent(hint -> request.customParameter("suite_tenant", hint));
        prompt.ifPresent(request::prompt);
        return new Started(request.build().toURI(), pending);
    }
}
