package dev.suitegate.samples.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import dev.suitegate.samples.settings.ProductSettings;
import java.net.URI;
import java.util.Optional;

/** Makes a logout request (OpenID Connect RP-Initiated Logout 1.0 section 2). */
public final class StartSignOut {

    private final OpenIdProvider provider;
    private final ProductSettings settings;

    /** Signs people of one product out at one provider. */
    public StartSignOut(OpenIdProvider provider, ProductSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /**
     * Where the browser goes to sign out everywhere.
     *
     * @param tokens of the person; without them the provider asks for confirmation
     * @param state comes back to {@code /signed-out}
     * @throws ProviderUnavailableException when the provider cannot be discovered
     */
    public URI address(Optional<VerifiedTokens> tokens, String state) {
        @SuppressWarnings("NullAway") // The library takes null for "no hint".
        JWT hint = tokens.map(VerifiedTokens::idToken).orElse(null);
        return new LogoutRequest(
                        provider.endSessionEndpoint(),
                        hint,
                        null,
                        new ClientID(settings.clientId()),
                        settings.at("/signed-out"),
                        new State(state),
                        null)
                .toURI();
    }
}
