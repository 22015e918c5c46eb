package dev.suitegate.keycloak.catalog;

/** The secret that a client was given just now. It is shown to whoever asked for it, and nowhere else. */
public record NewSecret(String clientId, String secret) {

    @Override
    public String toString() {
        return "NewSecret[" + clientId + "]";
    }
}
