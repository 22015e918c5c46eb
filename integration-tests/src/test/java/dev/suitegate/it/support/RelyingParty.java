package dev.suitegate.it.support;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An OpenID Connect client of the suite, built on a library that the suite's own code does not share. */
public final class RelyingParty {
    private static final String TENANT_HINT = "suite_tenant";
    private static final String PROVIDER_HINT = "kc_idp_hint";

    private final URI issuer;
    private final ClientID client;
    private final Optional<Secret> secret;
    private final URI redirectUri;

    private RelyingParty(URI issuer, String client, Optional<String> secret, URI redirectUri) {
        this.issuer = issuer;
        this.client = new ClientID(client);
        this.secret = secret.map(Secret::new);
        this.redirectUri = redirectUri;
    }

    /** The CRM's web client: confidential, with consent. */
    public static RelyingParty crmWeb(Suite suite) {
        return confidential(suite, "crm-web", URI.create(suite.ports().crmUrl() + "/callback"));
    }

    /** The verification service's web client: confidential, without consent. */
    public static RelyingParty verifyWeb(Suite suite) {
        return confidential(suite, "verify-web", URI.create(suite.ports().verifyUrl() + "/callback"));
    }

    /** Acme's own portal. */
    public static RelyingParty acmePortal(Suite suite) {
        return confidential(suite, "acme-portal", URI.create("http://localhost:8083/callback"));
    }

    /** The machine client of acme at the verification service; nobody is ever sent back to it. */
    public static RelyingParty verifyApi(Suite suite) {
        return confidential(suite, "verify-api", URI.create("http://localhost/none"));
    }

    /** The CRM's mobile client: public, with a loopback redirect (RFC 8252 section 7.3). */
    public static RelyingParty crmMobile(Suite suite, URI redirectUri) {
        return new RelyingParty(suite.issuer(), "crm-mobile", Optional.empty(), redirectUri);
    }

    /** Any client with a secret, of any realm. */
    public static RelyingParty confidential(URI issuer, String client, String secret, URI redirectUri) {
        return new RelyingParty(issuer, client, Optional.of(secret), redirectUri);
    }

    /** Any public client, of any realm. */
    public static RelyingParty open(URI issuer, String client, URI redirectUri) {
        return new RelyingParty(issuer, client, Optional.empty(), redirectUri);
    }

    private static RelyingParty confidential(Suite suite, String client, URI redirectUri) {
        return confidential(suite.issuer(), client, suite.secrets().of(client), redirectUri);
    }

    /** The client's id. */
    public String clientId() {
        return client.getValue();
    }

    /** A new sign-in: code with PKCE S256, state and nonce. */
    public Attempt attempt() {
        return attempt(request -> {});
    }

    /** A new sign-in that must not show anything to anybody (OIDC Core section 3.1.2.1). */
    public Attempt silentAttempt() {
        return attempt(request -> request.prompt(Prompt.Type.NONE));
    }

    /** A new sign-in with a prompt (OpenID Connect Core section 3.1.2.1). */
    public Attempt attemptWithPrompt(String prompt) {
        return attempt(request -> request.prompt(new Prompt(prompt)));
    }

    /** A new sign-in for one tenant: an organization's alias or id, or {@code personal}. */
    public Attempt attemptFor(String tenant) {
        return attempt(request -> request.customParameter(TENANT_HINT, tenant));
    }

    /** A new sign-in for one tenant that asks for an offline token (OpenID Connect Core section 11). */
    public Attempt offlineAttemptFor(String tenant) {
        return attempt(
                request -> request.customParameter(TENANT_HINT, tenant).scope(new Scope("openid", "offline_access")));
    }

    /** A new sign-in that asks for a further scope. */
    public Attempt attemptWithScope(String scope) {
        return attempt(request -> request.scope(new Scope("openid", scope)));
    }

    /** A new sign-in for one tenant that asks for a further scope. */
    public Attempt attemptFor(String tenant, String scope) {
        return attempt(request -> request.customParameter(TENANT_HINT, tenant).scope(new Scope("openid", scope)));
    }

    /** A new silent sign-in for one tenant. */
    public Attempt silentAttemptFor(String tenant) {
        return attempt(request -> request.customParameter(TENANT_HINT, tenant).prompt(Prompt.Type.NONE));
    }

    /** A new sign-in that sends the person straight to an identity provider. */
    public Attempt attemptThrough(String provider) {
        return attempt(request -> request.customParameter(PROVIDER_HINT, provider));
    }

    /** The same for one tenant. */
    public Attempt attemptThrough(String provider, String tenant) {
        return attempt(
                request -> request.customParameter(PROVIDER_HINT, provider).customParameter(TENANT_HINT, tenant));
    }

    /** Redeems a code. */
    public TokenAnswer redeem(Answer.Code code) {
        Attempt attempt = code.attempt();
        return ask(new AuthorizationCodeGrant(code.code(), attempt.redirectUri(), attempt.verifier()));
    }

    /** Renews tokens. */
    public TokenAnswer refresh(String refreshToken) {
        return ask(new RefreshTokenGrant(new RefreshToken(refreshToken)));
    }

    /** Asks for a token of the client itself. */
    public TokenAnswer clientCredentials() {
        return ask(new ClientCredentialsGrant());
    }

    /** Ends the suite session by its refresh token, as a native app does that has no browser at hand. */
    public HttpAnswer signOut(String refreshToken) {
        return HttpCall.to(endpoint("logout"))
                .postForm(Map.of("client_id", client.getValue(), "refresh_token", refreshToken));
    }

    private Attempt attempt(Consumer<AuthenticationRequest.Builder> further) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), client, redirectUri)
                .endpointURI(endpoint("auth"))
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        further.accept(request);
        return new Attempt(request.build().toURI(), redirectUri, issuer, state, nonce, verifier);
    }

    private TokenAnswer ask(AuthorizationGrant oauthGrant) {
        TokenRequest request = secret.map(value ->
                        new TokenRequest.Builder(endpoint("token"), new ClientSecretBasic(client, value), oauthGrant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint("token"), client, oauthGrant))
                .build();
        try {
            TokenResponse response =
                    OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
            return TokenAnswer.of(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new AssertionError("the token endpoint answered what no client understands", e);
        }
    }

    private URI endpoint(String name) {
        return URI.create(issuer + "/protocol/openid-connect/" + name);
    }
}
