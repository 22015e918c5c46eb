package dev.suitegate.keycloak.outbound;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.truststore.TruststoreProvider;

/**
 * Whose certificates count. Keycloak's truststore already has the JVM's own roots beside those of {@code truststore-paths}. Its
 * settings that loosen the check ({@code hostname-verification-policy}, {@code disable-trust-manager}) do not count here.
 */
public final class ReceiverTrust {

    private ReceiverTrust() {}

    /** By Keycloak's truststore, or the JVM's when there is none. No client certificate is ever shown. */
    public static SSLContext of(KeycloakSession session) {
        return of(Optional.ofNullable(session.getProvider(TruststoreProvider.class))
                .map(TruststoreProvider::getTruststore));
    }

    /**
     * By a store of trusted certificates.
     *
     * @param roots empty: the JVM's
     */
    static SSLContext of(Optional<KeyStore> roots) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(roots.orElse(null));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the trusted certificates cannot be used", e);
        }
    }
}
