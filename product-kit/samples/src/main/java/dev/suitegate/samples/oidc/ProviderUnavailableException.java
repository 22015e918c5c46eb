package dev.suitegate.samples.oidc;

/** The OpenID provider cannot be reached or does not answer sensibly; trying again later may help. */
public final class ProviderUnavailableException extends RuntimeException {

    ProviderUnavailableException(String what, Throwable cause) {
        super(what + ": " + cause.getMessage(), cause);
    }

    ProviderUnavailableException(String what) {
        super(what);
    }
}
