package dev.suitegate.samples.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import dev.suitegate.samples.settings.ProductSettings;
import dev.suitegate.samples.store.ExpiringStore;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Validates logout tokens, each of them once (OpenID Connect Back-Channel Logout 1.0 section 2.6). */
public final class ReadLogoutToken {

    // Older tokens are refused, so that their ids need not be kept for ever.
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final OpenIdProvider provider;
    private final ProductSettings settings;
    private final Clock clock;
    private final ExpiringStore<Boolean> usedIds;

    /** Reads the logout tokens that one provider sends to one product. */
    public ReadLogoutToken(OpenIdProvider provider, ProductSettings settings, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.clock = clock;
        this.usedIds = new ExpiringStore<>(10_000, REMEMBERED, clock);
    }

    /**
     * Reads one logout token.
     *
     * @throws ProviderUnavailableException when the provider's keys cannot be reached
     */
    public LogoutVerdict read(String token) {
        try {
            return accept(validator().validate(JWTParser.parse(token)));
        } catch (BadJOSEException | ParseException invalid) {
            return new LogoutVerdict.Invalid(String.valueOf(invalid.getMessage()));
        } catch (JOSEException noKeys) {
            throw new ProviderUnavailableException("the provider's keys are not available", noKeys);
        }
    }

    private LogoutTokenValidator validator() {
        // A token without the type "logout+jwt" could be any other token of the provider (section 2.4).
        return new LogoutTokenValidator(
                provider.issuer(), new ClientID(settings.clientId()), true, provider.keySelector(), null);
    }

    private LogoutVerdict accept(LogoutTokenClaimsSet claims) {
        if (claims.getIssueTime().toInstant().isBefore(clock.instant().minus(OLDEST))) {
            return new LogoutVerdict.Invalid("the token is too old");
        }
        if (!usedIds.add(claims.getJWTID().getValue(), true)) {
            return new LogoutVerdict.Invalid("the token was used before");
        }
        var sid = claims.getSessionID();
        var subject = claims.getSubject();
        return new LogoutVerdict.EndSessions(
                sid == null ? Optional.empty() : Optional.of(sid.getValue()),
                subject == null ? Optional.empty() : Optional.of(subject.getValue()));
    }
}
